package io.github.concurrencybench.result;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a run was started with, for a POSIX shell: words with quotes around what it would change.
 *
 * @param text the line
 */
public record RunCommand(String text) {

  private static final String OPTION = "-Dconcurrency-bench\\.only=";

  /** Quotes stand around the whole word, or around the value. */
  private static final Pattern ONLY =
      Pattern.compile(
          "\\s+(?:'%s(?<word>(?:[^']|'\\\\'')*)'|%s(?:'(?<value>[^']*)'|(?<plain>\\S*)))"
              .formatted(OPTION, OPTION));

  /** Checks that it is there. */
  public RunCommand {
    Objects.requireNonNull(text, "text");
  }

  /**
   * Says what the run was confined to.
   *
   * @return the names of cells that it asks for, with {@code *} for any letters; empty where it
   *     asks for all
   */
  public Optional<String> only() {
    Matcher found = ONLY.matcher(text);
    return found.find()
        ? Stream.of("word", "value", "plain")
            .map(found::group)
            .filter(Objects::nonNull)
            .map(name -> name.replace("'\\''", "'"))
            .findFirst()
        : Optional.empty();
  }

  /**
   * Gives the line that runs all cells.
   *
   * @return the line without what confines it
   */
  public String ofAllCells() {
    return ONLY.matcher(text).replaceAll("");
  }
}

package io.github.concurrencybench.gate;

import com.google.gson.JsonParseException;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.result.Json;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a baseline, and says of anything else what it is: a gate that takes a broken file for no
 * file is open.
 *
 * @param path where it is
 * @param name how messages call it
 */
public record BaselineFile(Path path, String name) {

  private static final long LARGEST_BYTES = 20L << 20;
  private static final Pattern MERGE = Pattern.compile("(<{7}|>{7}|\\|{7})( .*)?|={7}");
  private static final String REMEDY =
      " Restore it, or write it anew: mvn concurrency-bench:accept"
          + " -Dconcurrency-bench.reason=...";

  /**
   * Reads it.
   *
   * @return the baseline
   * @throws InvalidPlan where it is none, naming the file, the line where that is known, and what
   *     to do
   */
  public Baseline read() {
    String text = text();
    List<String> lines = text.lines().toList();
    for (int index = 0; index < lines.size(); index++) {
      if (MERGE.matcher(lines.get(index)).matches()) {
        throw broken("line %s is a marker of a merge that was not finished".formatted(index + 1));
      }
    }
    Baseline baseline = parsed(text);
    Set<Cell> seen = new HashSet<>();
    for (BaselineCell cell : baseline.cells()) {
      if (!seen.add(cell.cell())) {
        throw broken("the cell " + cell.cell().nameWithJvm() + " stands twice in it");
      }
    }
    return baseline;
  }

  private String text() {
    try {
      if (Files.isDirectory(path)) {
        throw broken("it is a folder; a file is needed");
      }
      if (!Files.exists(path)) {
        throw new InvalidPlan(
            "There is no baseline %s yet. Write it: mvn concurrency-bench:accept -Dconcurrency-bench.reason=..."
                .formatted(name));
      }
      if (Files.size(path) > LARGEST_BYTES) {
        throw broken("it is larger than 20 MB, and so no baseline");
      }
      return Files.readString(path);
    } catch (CharacterCodingException noText) {
      throw broken("it is no text in UTF-8");
    } catch (IOException unreadable) {
      throw broken(unreadable.toString());
    }
  }

  private Baseline parsed(String text) {
    try {
      // The schema first: what a newer one holds may not be readable at all.
      Schema schema = Json.LINE.fromJson(text, Schema.class);
      if (schema == null || schema.schema() == null) {
        throw broken("it has no schema");
      }
      if (schema.schema() != Baseline.SCHEMA) {
        throw broken(
            "it is of schema %s and this plugin reads %s"
                .formatted(schema.schema(), Baseline.SCHEMA));
      }
      return Json.LINE.fromJson(text, Baseline.class);
    } catch (JsonParseException | IllegalStateException damaged) {
      throw broken(reason(damaged));
    } catch (InvalidPlan ours) {
      throw ours;
    } catch (RuntimeException incomplete) {
      throw broken("a field is missing or wrong: " + reason(incomplete));
    }
  }

  /** The first field of any file of ours. */
  private record Schema(Integer schema) {}

  private InvalidPlan broken(String why) {
    return new InvalidPlan("The baseline %s cannot be read: %s.".formatted(name, why) + REMEDY);
  }

  /** The parser's own words have line and column. */
  private static String reason(Exception damaged) {
    Throwable cause = damaged;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String text = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    return text.replaceFirst("^[\\w.]+Exception: ", "").replaceFirst("\\.$", "");
  }
}

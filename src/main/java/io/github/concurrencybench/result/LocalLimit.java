package io.github.concurrencybench.result;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Limits of the machine that measures, and of a cluster that it uses. Whoever meets one has learned
 * nothing about the target or the model: the cell is invalid. The names are those of the classes
 * that failures are counted by.
 */
public enum LocalLimit {
  /** No further file or connection could be opened. */
  LOCAL_FDS("Too many open files"),
  /** No port was free for a further connection. */
  LOCAL_PORTS("Cannot assign requested address"),
  /** No further thread or process could be started. */
  LOCAL_THREADS("native thread", "error=11,"),
  /** The memory of a measured JVM, or of the machine, was used up. */
  LOCAL_MEMORY("OutOfMemoryError", "Cannot allocate memory"),
  /** The client's own pool had no connection for a worker, although it has one for each. */
  POOL_TIMEOUT(),
  /** The cluster has fewer cores than workers: nothing has failed, and fewer may be tried. */
  CLUSTER_CORES("tasks cannot be in progress at once");

  private static final Pattern WORDS = Pattern.compile("[^A-Z0-9_]+");

  private final List<String> texts;

  LocalLimit(String... texts) {
    this.texts = List.of(texts);
  }

  /**
   * Whose it is.
   *
   * @return words for a sentence
   */
  public String owner() {
    return this == CLUSTER_CORES ? "the cluster" : "this machine";
  }

  /**
   * Finds a limit by the class of a failure.
   *
   * @param errorClass such as {@code LOCAL_FDS}
   * @return the limit; empty for a class that is none of this machine's
   */
  public static Optional<LocalLimit> named(String errorClass) {
    return Arrays.stream(values()).filter(each -> each.name().equals(errorClass)).findFirst();
  }

  /**
   * Finds the limit that a round has met.
   *
   * @param samples what was counted in it
   * @param reason why it has failed; null where it has not
   * @return the first one; empty where it has met none
   */
  public static Optional<LocalLimit> metBy(List<Sample> samples, String reason) {
    return samples.stream()
        .map(Sample::errors)
        .map(Map::keySet)
        .flatMap(classes -> Arrays.stream(values()).filter(each -> classes.contains(each.name())))
        .findFirst()
        .or(() -> Optional.ofNullable(reason).flatMap(LocalLimit::toldBy));
  }

  /** By its name, or by what Java and the system say of it where nobody has named it. */
  private static Optional<LocalLimit> toldBy(String reason) {
    List<String> words = List.of(WORDS.split(reason));
    return Arrays.stream(values())
        .filter(each -> words.contains(each.name()))
        .findFirst()
        .or(
            () ->
                Arrays.stream(values())
                    .filter(each -> each.texts.stream().anyMatch(reason::contains))
                    .findFirst());
  }
}

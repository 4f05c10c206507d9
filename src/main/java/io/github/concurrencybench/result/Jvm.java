package io.github.concurrencybench.result;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JVM that cells run on.
 *
 * @param id the name that cells use, such as {@code 17.0.15}
 * @param version such as {@code 17.0.15+6}
 * @param vendor who built it
 * @param home its folder
 * @param flags its flags that differ from the defaults, chosen by itself or by the arguments, such
 *     as {@code -XX:+UseG1GC}; none where it does not tell
 */
public record Jvm(String id, String version, String vendor, String home, List<String> flags) {

  private static final Pattern COLLECTOR = Pattern.compile("-XX:\\+Use(\\w+)GC");
  private static final String MAX_HEAP = "-XX:MaxHeapSize=";

  /** Copies the list; journals of before have none. */
  public Jvm {
    flags = flags == null ? List.of() : List.copyOf(flags);
  }

  /**
   * The feature release.
   *
   * @return such as 17
   */
  public int feature() {
    return Runtime.Version.parse(version).feature();
  }

  /**
   * The same under another name.
   *
   * @param other its new id
   * @return the renamed JVM
   */
  public Jvm withId(String other) {
    return new Jvm(other, version, vendor, home, flags);
  }

  /**
   * The garbage collector, from the flags.
   *
   * @return such as {@code G1}; empty where it is not told
   */
  public Optional<String> collector() {
    return flags.stream()
        .map(COLLECTOR::matcher)
        .filter(Matcher::matches)
        .map(flag -> flag.group(1))
        .findFirst();
  }

  /**
   * The largest heap, from the flags.
   *
   * @return bytes; empty where it is not told
   */
  public Optional<Long> maxHeapBytes() {
    return flags.stream()
        .filter(flag -> flag.matches(MAX_HEAP + "\\d{1,18}"))
        .map(flag -> Long.valueOf(flag.substring(MAX_HEAP.length())))
        .findFirst();
  }
}

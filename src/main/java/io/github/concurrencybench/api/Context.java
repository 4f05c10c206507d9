package io.github.concurrencybench.api;

import java.util.Map;

/**
 * What a {@link BenchmarkTask} is told before it is measured.
 *
 * @since 0.1.0
 */
public interface Context {

  /**
   * How many tasks may be in progress at once.
   *
   * @return at least 1
   */
  int workers();

  /**
   * The size of a batch.
   *
   * @return how many tasks a batch has: indices are smaller
   */
  int tasks();

  /**
   * The {@code <properties>} of the {@code <task>}; of one with several values, the value that is
   * measured now.
   *
   * @return values by name, in the order of the POM
   */
  Map<String, String> properties();

  /**
   * One of the {@code <properties>}.
   *
   * @param name its element, such as {@code pool}
   * @return its value
   * @throws IllegalArgumentException where it is missing; the message names it and the remedy
   */
  default String property(String name) {
    String value = properties().get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "The property %s is missing; add <properties><%s>..</%s></properties> to the <task>."
              .formatted(name, name, name));
    }
    return value;
  }
}

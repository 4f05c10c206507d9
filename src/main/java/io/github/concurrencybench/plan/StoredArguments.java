package io.github.concurrencybench.plan;

import java.util.List;

/** Arguments of a JVM as they may be written to files and messages. */
public final class StoredArguments {

  private StoredArguments() {}

  /**
   * Masks the values of system properties.
   *
   * @param jvmArgs as they are given to the JVM
   * @return the same with {@code ***} for every value of a {@code -D}
   */
  public static List<String> of(List<String> jvmArgs) {
    return jvmArgs.stream()
        .map(arg -> arg.replaceFirst("(?s)^(-D.*?=).*", "$1" + StoredUrl.MASK))
        .toList();
  }
}

package io.github.concurrencybench.plan;

import java.util.Arrays;

/** What is spoken over a connection. */
public enum HttpVersion {
  /** A connection for each request in flight. */
  HTTP_1_1("1.1"),
  /** All requests in flight share one connection to each host. */
  HTTP_2("2");

  private final String text;

  HttpVersion(String text) {
    this.text = text;
  }

  /**
   * Finds a version by its number.
   *
   * @param text the number as people write it
   * @return the version
   * @throws IllegalArgumentException where there is none
   */
  public static HttpVersion of(String text) {
    return Arrays.stream(values())
        .filter(known -> known.text.equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no version of HTTP: " + text));
  }

  /** The number as people write it: {@code 1.1}. */
  @Override
  public String toString() {
    return text;
  }
}

package io.github.concurrencybench.fork;

import java.io.ObjectInputFilter;

/**
 * What JMH's forks may say. They say it in Java's serialised form, to a listener on loopback that
 * takes the first who connects, and any user of this machine could: of the JDK only what is basic,
 * of JMH and of ours all, of other libraries nothing is made from it. No result is taken from
 * there.
 */
final class LinkFilter {

  /** To the host alone: forks run the user's code, which may have objects of its own to read. */
  static final ObjectInputFilter FILTER =
      ObjectInputFilter.Config.createFilter(
          "maxdepth=100;java.base/*;org.openjdk.jmh.**;io.github.concurrencybench.**;!*");

  private LinkFilter() {}

  /** Holds from here on for all that this JVM reads. */
  static void install() {
    ObjectInputFilter.Config.setSerialFilter(FILTER);
  }
}

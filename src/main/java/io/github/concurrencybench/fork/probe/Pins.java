package io.github.concurrencybench.fork.probe;

import java.time.Duration;

/**
 * How virtual threads held their carriers.
 *
 * @param count how many times
 * @param total how long, added up; null where nobody looked
 * @param at the stack of most of this time; null where there was none
 */
record Pins(int count, Duration total, String at) {

  /** Nobody looked. */
  static final Pins UNKNOWN = new Pins(0, null, null);
}

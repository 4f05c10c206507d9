package io.github.concurrencybench.gate.study;

/**
 * What is done to the present side.
 *
 * @param name for the table
 * @param duration what durations are multiplied by
 * @param cpu what processor time is multiplied by
 */
record Slowdown(String name, double duration, double cpu) {

  static final Slowdown NONE = new Slowdown("none", 1, 1);

  /** Two at a time become one at a time. */
  static final Slowdown LOCK = new Slowdown("lock", 2, 1);

  static Slowdown code(double times) {
    return new Slowdown("x" + times, times, times);
  }

  /** Waiting costs no processor time. */
  static Slowdown waiting(double times) {
    return new Slowdown("x" + times, times, 1);
  }
}

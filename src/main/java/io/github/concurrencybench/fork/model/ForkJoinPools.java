package io.github.concurrencybench.fork.model;

/** What all {@code ForkJoinPool}s have in common. */
final class ForkJoinPools {

  /** The largest parallelism that the JDK allows. */
  static final int MOST_WORKERS = 0x7fff;

  private ForkJoinPools() {}
}

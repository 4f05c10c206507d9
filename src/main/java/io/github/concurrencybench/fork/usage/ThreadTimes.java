package io.github.concurrencybench.fork.usage;

import java.util.Optional;

/**
 * What the scheduler knows of one thread, in nanoseconds since it started.
 *
 * @param cpu on a processor
 * @param runDelay ready to run, but without a processor
 */
public record ThreadTimes(long cpu, long runDelay) {

  /** Of a thread that has just started. */
  static final ThreadTimes NONE = new ThreadTimes(0, 0);

  /** Reads the first two numbers of a schedstat file; empty for an empty file. */
  static Optional<ThreadTimes> of(String schedstat) {
    if (schedstat.isEmpty()) {
      return Optional.empty();
    }
    String[] numbers = schedstat.split(" ");
    return Optional.of(new ThreadTimes(Long.parseLong(numbers[0]), Long.parseLong(numbers[1])));
  }
}

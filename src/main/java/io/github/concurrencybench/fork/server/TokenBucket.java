package io.github.concurrencybench.fork.server;

import io.github.concurrencybench.plan.Rate;

/** Lets a rate pass, with bursts of one second's worth. */
final class TokenBucket {

  private final double aNano;
  private final double most;
  private double tokens;
  private long filledAt = System.nanoTime();

  /** A full bucket. */
  TokenBucket(Rate rate) {
    this.aNano = 1.0 / rate.intervalNanos();
    this.most = Math.max(1, rate.aSecond());
    this.tokens = most;
  }

  /**
   * Takes a token.
   *
   * @param now a moment of {@code System.nanoTime()}
   * @return whether there was one
   */
  synchronized boolean take(long now) {
    tokens = Math.min(most, tokens + (now - filledAt) * aNano);
    filledAt = now;
    if (tokens < 1) {
      return false;
    }
    tokens--;
    return true;
  }
}

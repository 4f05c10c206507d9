package io.github.concurrencybench.measure;

import io.github.concurrencybench.plan.Forecast;
import java.time.Duration;

/**
 * When a batch has taken too long: after the user's {@code <batchTimeout>}, and where the run has a
 * {@code <timeBudget>}, when that is over, or half of what was left of it has gone for one turn.
 */
public final class Deadlines {

  /** A turn that takes a few times as long as it should is not yet one that hangs. */
  private static final int TIMES = 3;

  private final Duration batchTimeout;
  private final Duration budget;
  private final long end;
  private final String element;

  private Deadlines(Duration batchTimeout, Duration budget, long end) {
    this(batchTimeout, budget, end, "timeBudget");
  }

  private Deadlines(Duration batchTimeout, Duration budget, long end, String element) {
    this.element = element;
    this.batchTimeout = batchTimeout;
    this.budget = budget;
    this.end = end;
  }

  /**
   * Deadlines of a run that takes the time it needs.
   *
   * @param batchTimeout how long one batch may take
   * @return these
   */
  public static Deadlines of(Duration batchTimeout) {
    return new Deadlines(batchTimeout, Duration.ZERO, Long.MAX_VALUE);
  }

  /**
   * Deadlines of a run that has to end.
   *
   * @param batchTimeout how long one batch may take
   * @param budget what the user allows, for the message
   * @param left how long from now on batches may run
   * @return these
   */
  public static Deadlines within(Duration batchTimeout, Duration budget, Duration left) {
    return new Deadlines(batchTimeout, budget, System.nanoTime() + left.toNanos());
  }

  /**
   * The same where another element gives the budget.
   *
   * @param name the element, for the message
   * @return the changed deadlines
   */
  public Deadlines of(String name) {
    return new Deadlines(batchTimeout, budget, end, name);
  }

  Duration batchTimeout() {
    return batchTimeout;
  }

  /**
   * The end of a turn that starts now, in the time of {@code System.nanoTime()}.
   *
   * @param longest what it should take; null for no limit
   */
  long endOfTurn(Duration longest) {
    if (end == Long.MAX_VALUE || longest == null) {
      return end;
    }
    long now = System.nanoTime();
    return Math.min(end, now + Math.max((end - now) / 2, TIMES * longest.toNanos()));
  }

  /** How long turns may still take, in nanoseconds. */
  long left() {
    return end == Long.MAX_VALUE ? end : end - System.nanoTime();
  }

  /** Says what was exceeded. */
  String budgetInWords() {
    return "its share of the <" + element + "> of " + Forecast.inWords(budget);
  }
}

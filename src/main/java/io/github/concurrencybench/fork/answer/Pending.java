package io.github.concurrencybench.fork.answer;

import java.time.Duration;
import java.util.concurrent.CompletionException;

/**
 * A task in progress: one request, or several where redirects are followed. It can be given up, by
 * the clock or by who reads its answer; then the connection is closed and not read to the end.
 */
public final class Pending implements AutoCloseable {

  private static final Runnable NOTHING = () -> {};

  private final Overdue guard;
  private final long begun = System.nanoTime();
  private volatile long hopBegun = begun;
  private volatile long heardAt = begun;
  private volatile boolean hasHead;
  private Runnable abort = NOTHING;
  private volatile String givenUpAs;

  Pending(Overdue guard) {
    this.guard = guard;
  }

  /**
   * A request begins, and is counted.
   *
   * @throws KnownFailure where the task has been given up meanwhile
   */
  public void begin() throws KnownFailure {
    hasHead = false;
    hopBegun = System.nanoTime();
    synchronized (this) {
      abort = NOTHING;
    }
    throwIfGivenUp();
    guard.requestBegins();
  }

  /**
   * Says how the request can be ended; with more than one way, all are gone.
   *
   * @param howToAbort closes its connection, from any thread
   */
  public void abortBy(Runnable howToAbort) {
    synchronized (this) {
      Runnable before = abort;
      abort =
          () -> {
            before.run();
            howToAbort.run();
          };
    }
    if (givenUpAs != null) {
      howToAbort.run();
    }
  }

  /** The head of the answer is there. */
  public void headArrived() {
    heard();
    hasHead = true;
  }

  /** Some of the answer is there. */
  public void heard() {
    heardAt = System.nanoTime();
  }

  /**
   * Gives the task up and closes its connection; the first reason counts.
   *
   * @param errorClass why
   */
  public void giveUp(String errorClass) {
    Runnable now;
    synchronized (this) {
      if (givenUpAs != null) {
        return;
      }
      givenUpAs = errorClass;
      now = abort;
    }
    now.run();
  }

  /**
   * Throws what a task that was given up is counted as.
   *
   * @throws KnownFailure where it was
   */
  public void throwIfGivenUp() throws KnownFailure {
    if (givenUpAs != null) {
      throw new KnownFailure(givenUpAs);
    }
  }

  /**
   * Names a failure: where the task was given up, the failure is only what followed from that; and
   * a client that reads a number where none is fails as Java does with any such text.
   *
   * @param failure what a client threw
   * @return why it was given up, or what is wrong with the answer, or the failure itself
   */
  public Throwable reason(Throwable failure) {
    if (givenUpAs != null) {
      return new KnownFailure(givenUpAs);
    }
    boolean wrapped = failure instanceof CompletionException && failure.getCause() != null;
    return (wrapped ? failure.getCause() : failure) instanceof IllegalArgumentException
        ? new KnownFailure("MALFORMED")
        : failure;
  }

  /**
   * Looks at the clock. A connection and the first byte have a response timeout each, as has every
   * pause in a body.
   */
  void check(long now, Duration responseTimeout, Duration deadline) {
    boolean silent =
        hasHead
            ? now - heardAt > responseTimeout.toNanos()
            : now - hopBegun > 2 * responseTimeout.toNanos();
    if (silent) {
      giveUp("RESPONSE_TIMEOUT");
    } else if (now - begun > deadline.toNanos()) {
      giveUp("DEADLINE");
    }
  }

  /** It has come to its end. */
  @Override
  public void close() {
    guard.ended(this);
  }
}

package io.github.concurrencybench.fork.task;

import io.github.concurrencybench.result.HostPause;
import io.github.concurrencybench.result.LocalLimit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Ends a cell of which nothing can come: after many failures in a row, at the first limit of this
 * machine, or where the target asks for no further requests. Over all workers and batches, in the
 * order in which tasks end.
 */
public final class Breaker {

  /** So many failures without a success between them are no bad luck. */
  public static final int IN_A_ROW = 50;

  private final AtomicInteger inARow = new AtomicInteger();
  private final AtomicReference<String> reason = new AtomicReference<>();
  private final AtomicReference<HostPause> pause = new AtomicReference<>();

  /** A breaker that lets tasks begin. */
  public Breaker() {
    // Nothing has failed yet.
  }

  /**
   * Looks at what became of a task.
   *
   * @param result a success or a failure
   */
  public void saw(TaskResult result) {
    if (result.error() == null) {
      // Read before it is written, so that successes do not get in each other's way.
      if (inARow.get() != 0) {
        inARow.set(0);
      }
    } else if (result.pause() != null) {
      pause.compareAndSet(null, result.pause());
      reason.compareAndSet(null, "Throttled by the target: " + result.pause() + ".");
    } else if (LocalLimit.named(result.error()).isPresent()) {
      reason.compareAndSet(null, "The batch was ended at a limit of this machine.");
    } else if (inARow.incrementAndGet() >= IN_A_ROW) {
      reason.compareAndSet(
          null,
          "The batch was ended after %s failures in a row, the last one %s."
              .formatted(IN_A_ROW, result.error()));
    }
  }

  /**
   * Whether no further task is to begin.
   *
   * @return whether it has ended the cell
   */
  public boolean isOpen() {
    return reason.get() != null;
  }

  /**
   * What the target asks for.
   *
   * @return for how long it wants no load; empty where it has not said so
   */
  public Optional<HostPause> pause() {
    return Optional.ofNullable(pause.get());
  }

  /**
   * Why the cell has ended.
   *
   * @return a sentence; empty as long as tasks may begin
   */
  public Optional<String> reason() {
    return Optional.ofNullable(reason.get());
  }
}

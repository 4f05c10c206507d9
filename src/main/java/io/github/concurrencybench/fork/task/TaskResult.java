package io.github.concurrencybench.fork.task;

import io.github.concurrencybench.fork.answer.Body;
import io.github.concurrencybench.result.HostPause;

/**
 * What became of one task.
 *
 * @param checksum what it returned, the same in every model
 * @param bytes how many bytes it read
 * @param error the class of its failure; null where it succeeded
 * @param pause for how long the target wants no further requests, where it refused this one and
 *     said so; null else
 */
public record TaskResult(long checksum, long bytes, String error, HostPause pause) {

  /** Larger than any length, so that a wrong status cannot be made up for by a length. */
  private static final long STATUS_FACTOR = 1_000_000_000_000L;

  /**
   * A success.
   *
   * @param checksum what it returned
   * @param bytes how many bytes it read
   * @return the result
   */
  public static TaskResult ok(long checksum, long bytes) {
    return new TaskResult(checksum, bytes, null, null);
  }

  /**
   * What a right answer amounts to.
   *
   * @param status the answer's code
   * @param body what came
   * @return a success with both in the checksum
   */
  static TaskResult ofAnswer(int status, Body body) {
    return ok(status * STATUS_FACTOR + body.length() + body.fingerprint(), body.length());
  }

  /**
   * A failure.
   *
   * @param errorClass what kind
   * @return the result
   */
  public static TaskResult failed(String errorClass) {
    return new TaskResult(0, 0, errorClass, null);
  }

  /**
   * A failure by which the target asks to be left alone.
   *
   * @param pause for how long
   * @return the result
   */
  public static TaskResult throttled(HostPause pause) {
    return new TaskResult(0, 0, pause.error(), pause);
  }
}

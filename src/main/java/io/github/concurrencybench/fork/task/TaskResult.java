package io.github.concurrencybench.fork.task;

/**
 * What became of one task.
 *
 * @param checksum what it returned, the same in every model
 * @param bytes how many bytes it read
 * @param error the class of its failure; null where it succeeded
 */
public record TaskResult(long checksum, long bytes, String error) {

  /**
   * A success.
   *
   * @param checksum what it returned
   * @param bytes how many bytes it read
   * @return the result
   */
  public static TaskResult ok(long checksum, long bytes) {
    return new TaskResult(checksum, bytes, null);
  }

  /**
   * A failure.
   *
   * @param errorClass what kind
   * @return the result
   */
  public static TaskResult failed(String errorClass) {
    return new TaskResult(0, 0, errorClass);
  }
}

package io.github.concurrencybench.fork.process;

/** A worker process is of no more use; the message is a sentence that says why. */
public final class WorkerFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * A worker that failed.
   *
   * @param sentence why
   * @param cause what was thrown, if anything
   */
  public WorkerFailed(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}

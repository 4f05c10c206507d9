package io.github.concurrencybench.fork.model;

/** A model finds out that it cannot run a cell; the message is a sentence with the remedy. */
public final class NotApplicable extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * A cell that cannot be run, which is no failure.
   *
   * @param sentence why, and what to do
   */
  public NotApplicable(String sentence) {
    super(sentence);
  }
}

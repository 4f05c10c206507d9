package io.github.concurrencybench.measure;

/** Something that every cell needs does not work: the run cannot start. */
public final class BrokenSetup extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Says what is broken.
   *
   * @param sentence what and what to do
   */
  public BrokenSetup(String sentence) {
    super(sentence);
  }

  /**
   * Says what is broken and why.
   *
   * @param sentence what and what to do
   * @param cause why
   */
  public BrokenSetup(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}

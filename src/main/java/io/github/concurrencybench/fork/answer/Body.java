package io.github.concurrencybench.fork.answer;

/**
 * What is kept of a body.
 *
 * @param length how many bytes came
 * @param fingerprint the same for the same bytes; 0 where nobody compares them
 */
public record Body(long length, long fingerprint) {

  /** Of an answer that has none. */
  public static final Body NONE = new Body(0, 0);
}

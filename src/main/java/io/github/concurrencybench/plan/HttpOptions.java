package io.github.concurrencybench.plan;

/**
 * How downloads are done, whatever is downloaded.
 *
 * @param httpVersion what is spoken
 * @param output what each task does with its answer
 * @param rate how many requests are started at most, by all workers together; null for no limit
 * @param limits what an answer may be at most
 */
public record HttpOptions(HttpVersion httpVersion, Output output, Rate rate, AnswerLimits limits) {

  /** HTTP/1.1, quiet, as fast as it goes. */
  public static final HttpOptions USUAL = new HttpOptions(HttpVersion.HTTP_1_1, Output.NONE, null);

  /** A file of an older version says nothing of limits. */
  public HttpOptions {
    limits = limits == null ? AnswerLimits.USUAL : limits;
  }

  /**
   * Downloads with the usual limits.
   *
   * @param httpVersion what is spoken
   * @param output what each task does with its answer
   * @param rate how many requests are started at most; null for no limit
   */
  public HttpOptions(HttpVersion httpVersion, Output output, Rate rate) {
    this(httpVersion, output, rate, AnswerLimits.USUAL);
  }
}

package io.github.concurrencybench.plan;

/**
 * How downloads are done, whatever is downloaded.
 *
 * @param httpVersion what is spoken
 * @param output what each task does with its answer
 * @param rate how many requests are started at most, by all workers together; null for no limit
 */
public record HttpOptions(HttpVersion httpVersion, Output output, Rate rate) {

  /** HTTP/1.1, quiet, as fast as it goes. */
  public static final HttpOptions USUAL = new HttpOptions(HttpVersion.HTTP_1_1, Output.NONE, null);
}

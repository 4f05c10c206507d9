package io.github.concurrencybench.result;

/**
 * How a child process speaks on its standard output: its own lines start with a mark, so that
 * whatever else is printed there is told apart.
 */
public final class Channel {

  private static final String MARK = "@concurrency-bench ";

  private Channel() {}

  /**
   * Marks a line.
   *
   * @param json what to say
   * @return the line to print
   */
  public static String line(String json) {
    return MARK + json;
  }

  /**
   * Reads a line.
   *
   * @param line what came from the child
   * @return what it said; null where the line is not the child's own
   */
  public static String read(String line) {
    return line.startsWith(MARK) ? line.substring(MARK.length()) : null;
  }
}

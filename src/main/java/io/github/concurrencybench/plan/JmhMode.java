package io.github.concurrencybench.plan;

/** What JMH measures of a benchmark, by the names that its command line has. */
public enum JmhMode {
  /** Operations a unit of time, by all threads together. */
  THROUGHPUT("thrpt"),
  /** The mean time of an operation in each thread. */
  AVERAGE_TIME("avgt"),
  /** The times of single operations, as a histogram. */
  SAMPLE_TIME("sample"),
  /** One invocation an iteration, without a warm-up of its own. */
  SINGLE_SHOT("ss");

  private final String label;

  JmhMode(String label) {
    this.label = label;
  }

  /**
   * The name on JMH's command line and in its results.
   *
   * @return such as {@code thrpt}
   */
  public String label() {
    return label;
  }
}

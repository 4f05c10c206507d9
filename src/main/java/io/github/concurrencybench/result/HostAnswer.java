package io.github.concurrencybench.result;

/**
 * What the host says when a fork has ended.
 *
 * @param error what went wrong; null where all went well
 */
public record HostAnswer(String error) {

  /**
   * What to say where a fork is gone and has told nobody why.
   *
   * @param exit such as {@code with exit code 1}; empty where that is not known
   * @return a sentence with what may have happened
   */
  public static String endedEarly(String exit) {
    return "The measured JVM ended before its time"
        + exit
        + ": it could not start, it crashed, the system ended it, or a task called System.exit.";
  }
}

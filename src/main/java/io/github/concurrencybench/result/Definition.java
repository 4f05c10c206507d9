package io.github.concurrencybench.result;

import io.github.concurrencybench.plan.Workload;

/** Tells whether two runs did the same under the same name. */
public final class Definition {

  private static final int DIGITS = 12;

  private Definition() {}

  /**
   * Hashes all that the POM says of a workload, its name included.
   *
   * @param workload without credentials, as results have it
   * @return 12 hexadecimal digits, the same for equal workloads
   */
  public static String of(Workload workload) {
    return JournalHead.sha256(Json.LINE.toJson(workload, Workload.class)).substring(0, DIGITS);
  }
}

package io.github.concurrencybench.result;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What is kept of a run for later: a file of a few kilobytes in the history's folder, made to be
 * committed. It names no path of the machine.
 *
 * @param schema {@link #SCHEMA}
 * @param startedAt when the run started
 * @param commit the commit that was checked out; null where that is not known
 * @param branch the branch; null as above
 * @param plugin the plugin's version
 * @param fingerprint the same for machines whose durations may be compared
 * @param answers each model on each workload and JVM at its best
 */
public record KeptRun(
    int schema,
    Instant startedAt,
    String commit,
    String branch,
    String plugin,
    String fingerprint,
    List<KeptAnswer> answers) {

  /** The version of the file's form; fields may be added within it, never renamed or removed. */
  public static final int SCHEMA = 1;

  private static final int SHORT_COMMIT = 7;

  /** Checks what every run has. */
  public KeptRun {
    if (schema != SCHEMA) {
      throw new IllegalArgumentException("schema " + schema + " and not " + SCHEMA);
    }
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(fingerprint, "fingerprint");
    answers = List.copyOf(answers);
  }

  /**
   * The commit as people quote it.
   *
   * @return its first seven digits; empty where it is not known
   */
  public String shortCommit() {
    return commit == null ? "" : commit.substring(0, Math.min(SHORT_COMMIT, commit.length()));
  }
}

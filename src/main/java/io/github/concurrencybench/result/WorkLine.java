package io.github.concurrencybench.result;

import com.google.gson.annotations.SerializedName;
import java.time.Duration;

/**
 * A line of a fork's work file, which the parent follows while the fork runs. The parts that a line
 * is not about are null.
 *
 * @param begin a batch begins: what is guarded by the deadline
 * @param pid the process of the fork, with {@code begin}
 * @param setup the workers are made, which took this long
 * @param sample a timed batch has ended
 * @param serviceTimes the fork is done; histogram of all its tasks, as in {@link RoundResult}
 * @param notApplicable the model cannot run in this JVM, and why
 * @param neededJava the oldest Java release that the model runs on, where it is not applicable for
 *     that
 * @param failed the fork cannot go on, and why
 * @param warning something went wrong that leaves the numbers as they are
 * @param probe what was seen of the batch, where it was looked at
 * @param unlinked a task and the code that it calls do not fit together, and where
 * @param pause the target asks for no load for some time, with {@code failed}
 */
public record WorkLine(
    Boolean begin,
    Long pid,
    @SerializedName("setupNanos") Duration setup,
    Sample sample,
    String serviceTimes,
    String notApplicable,
    Integer neededJava,
    String failed,
    String warning,
    Probe probe,
    String unlinked,
    HostPause pause) {

  /** What a server or a task has said may stand in the sentences. */
  public WorkLine {
    notApplicable = ForeignText.of(notApplicable);
    failed = ForeignText.of(failed);
    warning = ForeignText.of(warning);
    unlinked = ForeignText.of(unlinked);
  }

  /**
   * A batch begins.
   *
   * @param pid the fork's process
   * @return the line
   */
  public static WorkLine begin(long pid) {
    return new WorkLine(true, pid, null, null, null, null, null, null, null, null, null, null);
  }

  /**
   * The workers are made.
   *
   * @param setup what that took
   * @return the line
   */
  public static WorkLine setup(Duration setup) {
    return new WorkLine(null, null, setup, null, null, null, null, null, null, null, null, null);
  }

  /**
   * A timed batch has ended.
   *
   * @param sample its numbers
   * @return the line
   */
  public static WorkLine sample(Sample sample) {
    return new WorkLine(null, null, null, sample, null, null, null, null, null, null, null, null);
  }

  /**
   * The fork is done.
   *
   * @param serviceTimes the histogram of its tasks
   * @return the line
   */
  public static WorkLine done(String serviceTimes) {
    return new WorkLine(
        null, null, null, null, serviceTimes, null, null, null, null, null, null, null);
  }

  /**
   * The model cannot run here.
   *
   * @param reason why, with the remedy
   * @return the line
   */
  public static WorkLine notApplicable(String reason) {
    return new WorkLine(null, null, null, null, null, reason, null, null, null, null, null, null);
  }

  /**
   * The model needs a newer Java.
   *
   * @param reason the same as a sentence, without the remedy
   * @param neededJava the oldest release that it runs on, such as 21
   * @return the line
   */
  public static WorkLine needsJava(String reason, int neededJava) {
    return new WorkLine(
        null, null, null, null, null, reason, neededJava, null, null, null, null, null);
  }

  /**
   * The fork cannot go on.
   *
   * @param reason why
   * @return the line
   */
  public static WorkLine failed(String reason) {
    return new WorkLine(null, null, null, null, null, null, null, reason, null, null, null, null);
  }

  /**
   * Something went wrong that leaves the numbers as they are.
   *
   * @param sentence what
   * @return the line
   */
  public static WorkLine warning(String sentence) {
    return new WorkLine(null, null, null, null, null, null, null, null, sentence, null, null, null);
  }

  /**
   * What was seen of the batch.
   *
   * @param probe what
   * @return the line
   */
  public static WorkLine probe(Probe probe) {
    return new WorkLine(null, null, null, null, null, null, null, null, null, probe, null, null);
  }

  /**
   * A task calls what is not there in this form: it was compiled against other code.
   *
   * @param sentence which class, and what it misses
   * @return the line
   */
  public static WorkLine unlinked(String sentence) {
    return new WorkLine(null, null, null, null, null, null, null, null, null, null, sentence, null);
  }

  /**
   * The fork ends, since the target wants no more requests for now.
   *
   * @param reason why, as a sentence
   * @param pause what it asks for
   * @return the line
   */
  public static WorkLine throttled(String reason, HostPause pause) {
    return new WorkLine(null, null, null, null, null, null, null, reason, null, null, null, pause);
  }
}

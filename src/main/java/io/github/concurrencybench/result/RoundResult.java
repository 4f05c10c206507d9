package io.github.concurrencybench.result;

import com.google.gson.annotations.SerializedName;
import io.github.concurrencybench.plan.Cell;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * One cell in one round: what one fork did. A line of the journal.
 *
 * @param cell what was measured
 * @param round in which round, from 1
 * @param status how it ended
 * @param reason why it was not measured; null where it was
 * @param samples the timed batches, none unless measured
 * @param setup what making the workers cost; null where it did not come to that
 * @param serviceTimes histogram of how long each task took in nanoseconds, in HdrHistogram's
 *     compressed form as base 64; null without samples
 * @param warnings what went wrong without touching the numbers, as sentences
 * @param took from the end of the one before to the JVM's end, warm-up included; null where nobody
 *     looked
 * @param probe what a flight recording has shown; null where none was made. With one, the samples
 *     count for nothing
 * @param pause what the target asked for, where it ended the round with that; null else
 * @param requests how many requests were sent, or begun where a client does not tell when it sends
 *     them, with those of warm-ups and behind redirects; null where nobody counts them, as in tasks
 *     of the user's own
 */
public record RoundResult(
    Cell cell,
    int round,
    Status status,
    String reason,
    List<Sample> samples,
    @SerializedName("setupNanos") Duration setup,
    String serviceTimes,
    List<String> warnings,
    @SerializedName("tookNanos") Duration took,
    Probe probe,
    HostPause pause,
    Long requests) {

  /** Checks the parts and copies the lists. */
  public RoundResult {
    Objects.requireNonNull(cell, "cell");
    Objects.requireNonNull(status, "status");
    samples = samples == null ? List.of() : List.copyOf(samples);
    warnings = warnings == null ? List.of() : List.copyOf(warnings);
    if (status == Status.MEASURED && samples.isEmpty()) {
      throw new IllegalArgumentException("a measured round has samples");
    }
  }

  /**
   * A round of which there is nothing to warn.
   *
   * @param cell what was measured
   * @param round in which round
   * @param status how it ended
   * @param reason why it was not measured; null where it was
   * @param samples the timed batches
   * @param setup what making the workers cost
   * @param serviceTimes histogram of how long each task took
   */
  public RoundResult(
      Cell cell,
      int round,
      Status status,
      String reason,
      List<Sample> samples,
      Duration setup,
      String serviceTimes) {
    this(cell, round, status, reason, samples, setup, serviceTimes, List.of());
  }

  /**
   * A round of which nobody knows how long it took.
   *
   * @param cell what was measured
   * @param round in which round
   * @param status how it ended
   * @param reason why it was not measured; null where it was
   * @param samples the timed batches
   * @param setup what making the workers cost
   * @param serviceTimes histogram of how long each task took
   * @param warnings what went wrong without touching the numbers
   */
  public RoundResult(
      Cell cell,
      int round,
      Status status,
      String reason,
      List<Sample> samples,
      Duration setup,
      String serviceTimes,
      List<String> warnings) {
    this(
        cell,
        round,
        status,
        reason,
        samples,
        setup,
        serviceTimes,
        warnings,
        null,
        null,
        null,
        null);
  }

  /**
   * The same as if another cell had been measured.
   *
   * @param other that cell
   * @return the changed round
   */
  public RoundResult of(Cell other) {
    return changed(copy -> copy.cell = other);
  }

  /**
   * The same with what it cost.
   *
   * @param time from the question to the JVM's end
   * @return the changed round
   */
  public RoundResult withTook(Duration time) {
    return changed(copy -> copy.took = time);
  }

  /**
   * The same with another reason.
   *
   * @param other why it was not measured
   * @return the changed round
   */
  public RoundResult withReason(String other) {
    return changed(copy -> copy.reason = other);
  }

  /**
   * The same with a flight recording.
   *
   * @param recording what it has shown
   * @return the changed round
   */
  public RoundResult withProbe(Probe recording) {
    return changed(copy -> copy.probe = recording);
  }

  /**
   * The same with what the target asked for.
   *
   * @param asked for how long it wants no load; null for nothing
   * @return the changed round
   */
  public RoundResult withPause(HostPause asked) {
    return changed(copy -> copy.pause = asked);
  }

  /**
   * The same in other words.
   *
   * @param words what becomes of the reason, where there is one, and of each warning
   * @return the changed round
   */
  public RoundResult said(UnaryOperator<String> words) {
    return changed(
        copy -> {
          copy.reason = reason == null ? null : words.apply(reason);
          copy.warnings = warnings.stream().map(words).toList();
        });
  }

  /**
   * The same with what was sent.
   *
   * @param begun how many requests; null where nobody has counted
   * @return the changed round
   */
  public RoundResult withRequests(Long begun) {
    return changed(copy -> copy.requests = begun);
  }

  private RoundResult changed(Consumer<Copy> change) {
    Copy copy = new Copy(this);
    change.accept(copy);
    return copy.made();
  }

  /** A round while something of it is changed. */
  private static final class Copy {

    private final RoundResult old;
    private Cell cell;
    private String reason;
    private List<String> warnings;
    private Duration took;
    private Probe probe;
    private HostPause pause;
    private Long requests;

    Copy(RoundResult old) {
      this.old = old;
      cell = old.cell;
      reason = old.reason;
      warnings = old.warnings;
      took = old.took;
      probe = old.probe;
      pause = old.pause;
      requests = old.requests;
    }

    RoundResult made() {
      return new RoundResult(
          cell,
          old.round,
          old.status,
          reason,
          old.samples,
          old.setup,
          old.serviceTimes,
          warnings,
          took,
          probe,
          pause,
          requests);
    }
  }

  /**
   * Says whether it was run under a flight recording, so that it counts for nothing else.
   *
   * @return whether it is a probe
   */
  public boolean isProbe() {
    return probe != null;
  }

  /**
   * Leaves the probes out.
   *
   * @param finished rounds and probes
   * @return the rounds, in the same order
   */
  public static List<RoundResult> measured(List<RoundResult> finished) {
    return finished.stream().filter(result -> !result.isProbe()).toList();
  }

  /**
   * A round without samples.
   *
   * @param cell what was tried
   * @param round in which round
   * @param status how it ended
   * @param reason why, as a sentence
   * @return the result
   */
  public static RoundResult without(Cell cell, int round, Status status, String reason) {
    return new RoundResult(cell, round, status, reason, List.of(), null, null, List.of());
  }
}

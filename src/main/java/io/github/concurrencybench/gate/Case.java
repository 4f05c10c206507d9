package io.github.concurrencybench.gate;

import io.github.concurrencybench.result.Results;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * All that the gate decides from. Start with {@link #of} and add what there is.
 *
 * @param run the run that is gated
 * @param thresholds what the user asks for; where that is nothing, the default gate
 * @param policy what follows from which verdict
 * @param against what the run is compared with
 * @param notes what else is to be known
 * @param decidedAt when
 */
public record Case(
    Results run,
    List<Threshold> thresholds,
    Policy policy,
    Against against,
    List<String> notes,
    Instant decidedAt) {

  /** Copies the lists. */
  public Case {
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(against, "against");
    thresholds = List.copyOf(thresholds);
    notes = List.copyOf(notes);
  }

  /**
   * A run without a reference.
   *
   * @param run what was measured
   * @param thresholds what the user asks for
   * @param policy what follows from which verdict
   * @return the case, decided now
   */
  public static Case of(Results run, List<Threshold> thresholds, Policy policy) {
    return new Case(run, thresholds, policy, Against.NOTHING, List.of(), Instant.now());
  }

  /**
   * The same with something to compare with.
   *
   * @param other what stands against the run
   * @return the changed case
   */
  public Case against(Against other) {
    return new Case(run, thresholds, policy, other, notes, decidedAt);
  }

  /**
   * The same with more to know.
   *
   * @param sentences each a whole one
   * @return the changed case
   */
  public Case withNotes(List<String> sentences) {
    return new Case(run, thresholds, policy, against, sentences, decidedAt);
  }

  /**
   * The same at another time.
   *
   * @param when when it is decided
   * @return the changed case
   */
  public Case at(Instant when) {
    return new Case(run, thresholds, policy, against, notes, when);
  }
}

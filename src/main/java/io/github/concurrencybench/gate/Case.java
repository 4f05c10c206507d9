package io.github.concurrencybench.gate;

import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.RoundResult;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * All that the gate decides from. Start with {@link #of} and add what there is.
 *
 * @param run the run that is gated
 * @param thresholds what the user asks for; where that is nothing, the default gate
 * @param reference what was compared with; null where there is nothing
 * @param notComparable of each workload that the reference cannot run, why, as a sentence; of all
 *     workloads under {@link Threshold#ANY}
 * @param plan what was measured on both sides, as {@link GatePlan} made it; null where nothing was
 * @param measured the rounds of it, in the order of time
 * @param fromBaseline what comparing with stored numbers found
 * @param policy what follows from which verdict
 * @param notes what else is to be known
 * @param decidedAt when
 * @param aside the names of workloads that have nothing to do with the reference, as notes say:
 *     they are not compared with it
 */
public record Case(
    Results run,
    List<Threshold> thresholds,
    Reference reference,
    Map<String, String> notComparable,
    Plan plan,
    List<RoundResult> measured,
    List<Finding> fromBaseline,
    Policy policy,
    List<String> notes,
    Instant decidedAt,
    Set<String> aside) {

  /** Copies the lists. */
  public Case {
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(policy, "policy");
    thresholds = List.copyOf(thresholds);
    notComparable = Map.copyOf(notComparable);
    measured = List.copyOf(measured);
    fromBaseline = List.copyOf(fromBaseline);
    notes = List.copyOf(notes);
    aside = Set.copyOf(aside);
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
    return new Case(
        run,
        thresholds,
        null,
        Map.of(),
        null,
        List.of(),
        List.of(),
        policy,
        List.of(),
        Instant.now(),
        Set.of());
  }

  /**
   * The same with a reference.
   *
   * @param other what was compared with
   * @param why of each workload that it cannot run, why, as a sentence
   * @return the changed case
   */
  public Case against(Reference other, Map<String, String> why) {
    return new Case(
        run, thresholds, other, why, plan, measured, fromBaseline, policy, notes, decidedAt, aside);
  }

  /**
   * The same with what was measured on both sides.
   *
   * @param gatePlan what was planned
   * @param rounds what was measured of it
   * @return the changed case
   */
  public Case with(Plan gatePlan, List<RoundResult> rounds) {
    return new Case(
        run,
        thresholds,
        reference,
        notComparable,
        gatePlan,
        rounds,
        fromBaseline,
        policy,
        notes,
        decidedAt,
        aside);
  }

  /**
   * The same with what comparing with stored numbers found.
   *
   * @param findings one a threshold with {@code maxRegression} and cell
   * @return the changed case
   */
  public Case withBaseline(List<Finding> findings) {
    return new Case(
        run,
        thresholds,
        reference,
        notComparable,
        plan,
        measured,
        findings,
        policy,
        notes,
        decidedAt,
        aside);
  }

  /**
   * The same with more to know.
   *
   * @param sentences each a whole one
   * @return the changed case
   */
  public Case withNotes(List<String> sentences) {
    return new Case(
        run,
        thresholds,
        reference,
        notComparable,
        plan,
        measured,
        fromBaseline,
        policy,
        sentences,
        decidedAt,
        aside);
  }

  /**
   * The same at another time.
   *
   * @param when when it is decided
   * @return the changed case
   */
  public Case at(Instant when) {
    return new Case(
        run,
        thresholds,
        reference,
        notComparable,
        plan,
        measured,
        fromBaseline,
        policy,
        notes,
        when,
        aside);
  }

  /**
   * The same with workloads that have nothing to do with the reference.
   *
   * @param names their names
   * @return the changed case
   */
  public Case without(Set<String> names) {
    return new Case(
        run,
        thresholds,
        reference,
        notComparable,
        plan,
        measured,
        fromBaseline,
        policy,
        notes,
        decidedAt,
        names);
  }
}

package io.github.concurrencybench.gate;

import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.result.RoundResult;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands against a run, and what was found out with it. Start with {@link #NOTHING} or {@link
 * #reference}.
 *
 * @param reference what was compared with; null where there is nothing
 * @param notComparable of each workload that the reference cannot run, why, as a sentence; of all
 *     workloads under {@link Threshold#ANY}
 * @param aside the names of workloads that have nothing to do with the reference, as notes say:
 *     they are not compared with it
 * @param plan what was measured on both sides, as {@link GatePlan} made it; null where nothing was
 * @param measured the rounds of it, in the order of time
 * @param fromBaseline what comparing with stored numbers found
 */
public record Against(
    Reference reference,
    Map<String, String> notComparable,
    Set<String> aside,
    Plan plan,
    List<RoundResult> measured,
    List<Finding> fromBaseline) {

  /** There is no reference. */
  public static final Against NOTHING = reference(null, Map.of());

  /** Copies the lists. */
  public Against {
    notComparable = Map.copyOf(notComparable);
    aside = Set.copyOf(aside);
    measured = List.copyOf(measured);
    fromBaseline = List.copyOf(fromBaseline);
  }

  /**
   * A reference with which nothing was done yet.
   *
   * @param reference what is compared with
   * @param why of each workload that it cannot run, why, as a sentence
   * @return what stands against a run
   */
  public static Against reference(Reference reference, Map<String, String> why) {
    return new Against(reference, why, Set.of(), null, List.of(), List.of());
  }

  /**
   * The same without workloads that have nothing to do with the reference.
   *
   * @param workloads their names
   * @return the changed value
   */
  public Against without(Set<String> workloads) {
    return new Against(reference, notComparable, workloads, plan, measured, fromBaseline);
  }

  /**
   * The same with what was measured on both sides.
   *
   * @param gatePlan what was planned
   * @param rounds what was measured of it
   * @return the changed value
   */
  public Against with(Plan gatePlan, List<RoundResult> rounds) {
    return new Against(reference, notComparable, aside, gatePlan, rounds, fromBaseline);
  }

  /**
   * The same with what comparing with stored numbers found.
   *
   * @param findings one a threshold with {@code maxRegression} and cell
   * @return the changed value
   */
  public Against withBaseline(List<Finding> findings) {
    return new Against(reference, notComparable, aside, plan, measured, findings);
  }
}

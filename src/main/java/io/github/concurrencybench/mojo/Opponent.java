package io.github.concurrencybench.mojo;

import io.github.concurrencybench.gate.Reference;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.UserCode;
import io.github.concurrencybench.plan.Workload;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The older side, ready to be measured.
 *
 * @param described for people
 * @param plan that of the run with the workloads as they are now, and as the older side runs them
 * @param present the present code
 * @param earlier the older code with the present tasks; null where only servers are compared
 * @param notComparable of each workload that it cannot run, why, as a sentence
 * @param aside of each workload that it has nothing to do with while there are others, why, as a
 *     sentence
 */
record Opponent(
    Reference described,
    Plan plan,
    UserCode present,
    UserCode earlier,
    Map<String, String> notComparable,
    Map<String, String> aside) {

  /**
   * The same with workloads that it has nothing to do with. Where there are no others, nothing is
   * compared at all, and that is a finding.
   *
   * @param unrelated of each, why
   * @param related those that it has to do with
   */
  Opponent with(Map<String, String> unrelated, List<Workload> related) {
    Map<String, String> told = new TreeMap<>();
    Map<String, String> not = new TreeMap<>(notComparable);
    if (related.isEmpty()) {
      unrelated.forEach((name, why) -> not.put(name, why + "."));
    } else {
      unrelated.forEach((name, why) -> told.put(name, name + " is not compared: " + why + "."));
    }
    return new Opponent(described, plan, present, earlier, not, told);
  }
}

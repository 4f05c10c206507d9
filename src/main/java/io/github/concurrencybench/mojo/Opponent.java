package io.github.concurrencybench.mojo;

import io.github.concurrencybench.gate.Reference;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.UserCode;
import java.util.Map;

/**
 * The older side, ready to be measured.
 *
 * @param described for people
 * @param plan that of the run with the workloads as they are now, and as the older side runs them
 * @param present the present code
 * @param earlier the older code with the present tasks; null where only servers are compared
 * @param notComparable of each workload that it cannot run, why, as a sentence
 */
record Opponent(
    Reference described,
    Plan plan,
    UserCode present,
    UserCode earlier,
    Map<String, String> notComparable) {}

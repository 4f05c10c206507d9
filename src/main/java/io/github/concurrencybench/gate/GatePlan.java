package io.github.concurrencybench.gate;

import io.github.concurrencybench.plan.Plan;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the gate measures: the gated cells on three sides. */
public final class GatePlan {

  private GatePlan() {}

  /**
   * Plans it.
   *
   * @param run the plan of the run that is gated
   * @param gated what is gated of it
   * @param comparable the names of the workloads that the reference can run
   * @return the plan, with a time budget of its own; empty where nothing is to be compared
   */
  public static Optional<Plan> of(Plan run, List<Gated> gated, Set<String> comparable) {
    return Optional.empty();
  }
}

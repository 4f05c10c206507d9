package io.github.concurrencybench.measure;

import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.plan.LoadCap;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.PlannedLoad;
import io.github.concurrencybench.plan.PlannedRequests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Keeps load away from other people's servers. Not the name of a host decides how much it may get,
 * but its addresses, and names that share one count together.
 *
 * @param listed the hosts that {@code <allowedHosts>} has
 * @param authorized the hosts that a person answers for on the command line
 */
public record AllowedHosts(List<String> listed, List<String> authorized) {

  /** Copies the lists. */
  public AllowedHosts {
    listed = List.copyOf(listed);
    authorized = List.copyOf(authorized);
  }

  /**
   * Says what each host of a plan would get, and may get.
   *
   * @param plan what is to be measured
   * @param hosts its hosts, looked up
   * @return in the order of the plan
   */
  public List<HostPlan> of(Plan plan, CheckedHosts hosts) {
    Map<String, PlannedLoad> loads =
        new PlannedRequests(plan, Machine.cpus(), hosts::isForeign).byHost();
    List<HostPlan> plans = new ArrayList<>();
    loads.forEach(
        (host, own) -> {
          List<String> sharing = hosts.sharing(host).stream().filter(loads::containsKey).toList();
          PlannedLoad load = sharing.stream().map(loads::get).reduce(own, PlannedLoad::and);
          plans.add(new HostPlan(hosts.of(host), cap(hosts.of(host)), load, sharing));
        });
    return plans;
  }

  private LoadCap cap(CheckedHost host) {
    return LoadCap.of(host.address(), isIn(listed, host.name()), isIn(authorized, host.name()));
  }

  private static boolean isIn(List<String> hosts, String host) {
    return hosts.stream().anyMatch(host::equalsIgnoreCase);
  }

  /**
   * Refuses a plan before any of it is run.
   *
   * @param plans of {@link #of}
   * @throws InvalidPlan with a sentence for each cap that it is beyond
   */
  public static void check(List<HostPlan> plans) {
    List<String> refusals = plans.stream().flatMap(host -> host.refusals().stream()).toList();
    if (!refusals.isEmpty()) {
      throw new InvalidPlan(String.join(".\n", refusals) + ".");
    }
  }
}

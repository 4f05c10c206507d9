package io.github.concurrencybench.mojo;

import io.github.concurrencybench.measure.AllowedHosts;
import io.github.concurrencybench.measure.CheckedHosts;
import io.github.concurrencybench.measure.HostPlan;
import io.github.concurrencybench.measure.TimedLookUp;
import io.github.concurrencybench.plan.Plan;
import java.util.List;

/**
 * Looks at whom a plan would put under load. A dry run ends here.
 *
 * @param mojo the goal
 */
record HostCheck(AbstractBenchMojo mojo) {

  /** The hosts of a plan that may be run. Of a dry run, all is told before it may be refused. */
  CheckedHosts checked(Plan plan) {
    TimedLookUp names = TimedLookUp.ofTheSystem();
    CheckedHosts hosts = CheckedHosts.of(plan, names);
    names.notes().forEach(mojo.getLog()::warn);
    List<HostPlan> plans = new CommonParameters(mojo).allowedHosts().of(plan, hosts);
    if (mojo.dryRun) {
      new PlannedRun(plan, plans).lines().forEach(mojo.getLog()::info);
    }
    AllowedHosts.check(plans);
    return hosts;
  }
}

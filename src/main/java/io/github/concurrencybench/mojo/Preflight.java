package io.github.concurrencybench.mojo;

import io.github.concurrencybench.measure.CheckedHosts;
import io.github.concurrencybench.measure.ConnectionProbe;
import io.github.concurrencybench.measure.Machine;
import io.github.concurrencybench.plan.MachineLimits;
import io.github.concurrencybench.plan.Plan;

/**
 * What is looked at before any load, unless the user switches it off: what this machine can hold,
 * and whether the targets are there.
 *
 * @param wanted whether it is wanted
 */
record Preflight(boolean wanted) {

  /** What holds a range of workers back. */
  MachineLimits limits() {
    return wanted ? Machine.limits() : MachineLimits.NONE;
  }

  /**
   * Connects to every target of the user's once.
   *
   * @throws io.github.concurrencybench.measure.BrokenSetup where one is not there
   */
  void probe(Plan plan, CheckedHosts hosts) {
    if (wanted) {
      ConnectionProbe.check(plan, hosts);
    }
  }
}

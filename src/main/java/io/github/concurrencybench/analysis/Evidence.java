package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Environment;
import io.github.concurrencybench.result.Probe;
import java.util.List;

/**
 * What tells about a limit besides the curve itself.
 *
 * @param workload what was run
 * @param cells all cells of the model, also those with errors
 * @param environment where
 * @param probe what a flight recording has shown; null where none was made
 */
record Evidence(Workload workload, List<CellResult> cells, Environment environment, Probe probe) {

  Evidence {
    cells = List.copyOf(cells);
  }

  int cpus() {
    return environment.cpus();
  }

  /** How many processors the measured JVM may use: a control group may allow part of one. */
  double processors() {
    Double quota = environment.cgroup().cpus();
    return quota == null ? cpus() : Math.min(quota, cpus());
  }
}

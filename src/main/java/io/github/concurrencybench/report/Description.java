package io.github.concurrencybench.report;

import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.CpuWorkload;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Target;
import io.github.concurrencybench.plan.Workload;
import java.net.URI;
import java.util.stream.Collectors;

/** Says in a line what a workload is. */
final class Description {

  private Description() {}

  static String of(Workload workload) {
    if (workload instanceof HttpWorkload http) {
      return Figures.count(http.tasks())
          + " requests; "
          + (http.target() == null ? hosts(http) : target(http.target()))
          + (http.connection() == Connection.FRESH ? "; a new connection each" : "");
    }
    CpuWorkload cpu = (CpuWorkload) workload;
    return cpu.tasks() + " sums of " + Figures.count(cpu.size()) + " squares";
  }

  private static String hosts(HttpWorkload http) {
    return http.urls().size()
        + (http.urls().size() == 1 ? " URL at " : " URLs at ")
        + http.urls().stream().map(URI::getAuthority).distinct().collect(Collectors.joining(", "));
  }

  private static String target(Target target) {
    return "the embedded target takes "
        + target.thinkTime().toMillis()
        + " ms"
        + (target.capacity() == 0 ? "" : ", serves " + target.capacity() + " at once");
  }
}

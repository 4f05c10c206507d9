package io.github.concurrencybench.report;

import io.github.concurrencybench.plan.CpuWorkload;
import io.github.concurrencybench.plan.HttpVersion;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Output;
import io.github.concurrencybench.plan.Target;
import io.github.concurrencybench.plan.TaskWorkload;
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
          + connections(http)
          + (http.output() == Output.NONE ? "" : "; each answer is " + inWords(http.output()))
          + http.rate().map(rate -> "; held to " + rate).orElse("");
    }
    if (workload instanceof TaskWorkload task) {
      return Figures.count(task.tasks()) + " tasks of " + task.className();
    }
    CpuWorkload cpu = (CpuWorkload) workload;
    return cpu.tasks()
        + " sums of "
        + Figures.count(cpu.size())
        + " squares"
        + (cpu.output() == Output.NONE ? "" : "; each sum is " + inWords(cpu.output()));
  }

  private static String connections(HttpWorkload http) {
    return switch (http.connection()) {
      case KEPT ->
          http.options().httpVersion() == HttpVersion.HTTP_2 ? "; HTTP/2, one connection" : "";
      case FRESH -> "; a new connection each";
      case NEW_CLIENT -> "; a new client each";
    };
  }

  private static String inWords(Output output) {
    return output == Output.PRINT ? "printed" : "logged";
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
        + (target.capacity() == 0 ? "" : ", serves " + target.capacity() + " at once")
        + (target.rateLimit() == null ? "" : ", " + target.rateLimit() + " at most");
  }
}

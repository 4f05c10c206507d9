package io.github.concurrencybench.report;

import io.github.concurrencybench.plan.CpuWorkload;
import io.github.concurrencybench.plan.HttpVersion;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.JmhWorkload;
import io.github.concurrencybench.plan.Output;
import io.github.concurrencybench.plan.Proxy;
import io.github.concurrencybench.plan.Target;
import io.github.concurrencybench.plan.TaskWorkload;
import io.github.concurrencybench.plan.Workload;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in a line what a workload is. */
final class Description {

  private final Words words;

  Description(Words words) {
    this.words = words;
  }

  String of(Workload workload) {
    if (workload instanceof HttpWorkload http) {
      return String.join("; ", parts(http));
    }
    if (workload instanceof TaskWorkload task) {
      return words.with("tasks_of", count(task.tasks()), task.className());
    }
    if (workload instanceof JmhWorkload jmh) {
      return words.with("operations_of", count(jmh.tasks()), jmh.benchmark(), jmh.mode().label());
    }
    CpuWorkload cpu = (CpuWorkload) workload;
    String sums = words.with("sums_of", cpu.tasks(), count(cpu.size()));
    return cpu.output() == Output.NONE
        ? sums
        : sums + "; " + words.get("sum_" + inLowerCase(cpu.output()));
  }

  private List<String> parts(HttpWorkload http) {
    List<String> parts = new ArrayList<>();
    parts.add(words.with("requests", count(http.tasks())));
    parts.add(http.target() == null ? hosts(http) : target(http.target()));
    switch (http.connection()) {
      case KEPT -> {
        if (http.options().httpVersion() == HttpVersion.HTTP_2) {
          parts.add(words.get("one_connection"));
        }
      }
      case FRESH -> parts.add(words.get("fresh_connections"));
      case NEW_CLIENT -> parts.add(words.get("new_clients"));
    }
    if (http.output() != Output.NONE) {
      parts.add(words.get("answer_" + inLowerCase(http.output())));
    }
    http.rate().ifPresent(rate -> parts.add(words.with("held_to", rate)));
    http.options().proxies().values().stream()
        .map(Proxy::toString)
        .distinct()
        .forEach(proxy -> parts.add(words.with("through_proxy", proxy)));
    return parts;
  }

  private static String inLowerCase(Output output) {
    return output.name().toLowerCase(Locale.ROOT);
  }

  private String hosts(HttpWorkload http) {
    String hosts =
        http.urls().stream().map(URI::getAuthority).distinct().collect(Collectors.joining(", "));
    return words.with(http.urls().size() == 1 ? "url_at" : "urls_at", http.urls().size(), hosts);
  }

  private String target(Target target) {
    List<String> parts = new ArrayList<>();
    parts.add(words.with("target_takes", target.thinkTime().toMillis()));
    if (target.capacity() > 0) {
      parts.add(words.with("target_serves", target.capacity()));
    }
    if (target.rateLimit() != null) {
      parts.add(words.with("target_limits", target.rateLimit()));
    }
    return String.join(", ", parts);
  }

  private String count(long number) {
    return words.figure(Figures.count(number));
  }
}

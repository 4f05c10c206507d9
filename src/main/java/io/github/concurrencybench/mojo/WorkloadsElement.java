package io.github.concurrencybench.mojo;

import io.github.concurrencybench.plan.CpuWorkload;
import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.plan.NearestName;
import io.github.concurrencybench.plan.Output;
import io.github.concurrencybench.plan.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/** Binds {@code <workloads>}. */
final class WorkloadsElement {

  private static final Set<String> KINDS = Set.of("http", "cpu", "task");
  private static final Set<String> CPU = Set.of("name", "size", "tasks", "output");
  private static final int FEWEST_TASKS = 20;
  private static final int TASKS_A_CPU = 10;

  private final HttpElement http;
  private final int cpus;

  WorkloadsElement(HttpElement http, int cpus) {
    this.cpus = cpus;
    this.http = http;
  }

  List<Workload> workloads(PlexusConfiguration xml) {
    List<Workload> workloads = new ArrayList<>();
    for (Element workload : new Element(xml).children()) {
      if (!KINDS.contains(workload.name())) {
        throw new InvalidPlan(
            "<%s> in <workloads>: %s."
                .formatted(workload.name(), NearestName.remedy(workload.name(), KINDS)));
      }
      if (workload.name().equals("task")) {
        workloads.addAll(TaskElement.workloads(workload));
      } else {
        workloads.add(workload.name().equals("http") ? http.workload(workload) : cpu(workload));
      }
    }
    if (workloads.isEmpty()) {
      throw new InvalidPlan(
          "<workloads> is empty; add an <http>, a <cpu> or a <task>, or leave it out.");
    }
    return workloads;
  }

  /** So many sums that the last ones, which keep some processors waiting, weigh little. */
  private int usualTasks() {
    return Math.max(FEWEST_TASKS, TASKS_A_CPU * cpus);
  }

  private CpuWorkload cpu(Element xml) {
    xml.allow(CPU);
    String name = xml.text("name", "cpu");
    int tasks = xml.number("tasks", usualTasks());
    Output output = xml.oneOf("output", Output.NONE);
    if (xml.child("size") == null) {
      return CpuWorkload.toBeFitted(name, tasks, output);
    }
    String size = xml.text("size", "");
    try {
      return new CpuWorkload(name, Long.parseLong(size), tasks, output);
    } catch (NumberFormatException notANumber) {
      throw new InvalidPlan("size", size, "a whole number is needed");
    }
  }
}

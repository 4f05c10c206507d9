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
  private static final String DEFAULT_SIZE = "5000000";
  private static final int DEFAULT_TASKS = 20;

  private final HttpElement http;

  WorkloadsElement(UrlFile urlFiles) {
    this.http = new HttpElement(urlFiles);
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

  private static CpuWorkload cpu(Element xml) {
    xml.allow(CPU);
    String size = xml.text("size", DEFAULT_SIZE);
    try {
      return new CpuWorkload(
          xml.text("name", "cpu"),
          Long.parseLong(size),
          xml.number("tasks", DEFAULT_TASKS),
          xml.oneOf("output", Output.NONE));
    } catch (NumberFormatException notANumber) {
      throw new InvalidPlan("size", size, "a whole number is needed");
    }
  }
}

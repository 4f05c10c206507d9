package io.github.concurrencybench.mojo;

import io.github.concurrencybench.plan.CpuWorkload;
import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.plan.JmhWorkload;
import io.github.concurrencybench.plan.NearestName;
import io.github.concurrencybench.plan.Output;
import io.github.concurrencybench.plan.Workload;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/** Binds {@code <workloads>}. */
final class WorkloadsElement {

  private static final Set<String> KINDS = Set.of("http", "cpu", "task", "jmh");
  private static final Set<String> CPU = Set.of("name", "size", "tasks", "output");
  private static final int FEWEST_TASKS = 20;
  private static final int TASKS_A_CPU = 10;

  private final HttpElement http;
  private final JmhElement jmh;
  private final int cpus;

  WorkloadsElement(HttpElement http, JmhElement jmh, int cpus) {
    this.cpus = cpus;
    this.http = http;
    this.jmh = jmh;
  }

  List<Workload> workloads(PlexusConfiguration xml) {
    List<Element> children = new Element(xml).children();
    if (children.isEmpty()) {
      throw new InvalidPlan(
          "<workloads> is empty; add an <http>, a <cpu>, a <task> or a <jmh>, or leave it out.");
    }
    List<Workload> workloads = new ArrayList<>();
    children.forEach(child -> workloads.addAll(bound(child)));
    refuseFoundTwice(workloads);
    return workloads;
  }

  private List<? extends Workload> bound(Element workload) {
    return switch (workload.name()) {
      case "http" -> List.of(http.workload(workload));
      case "cpu" -> List.of(cpu(workload));
      case "task" -> TaskElement.workloads(workload);
      case "jmh" -> jmh.workloads(workload);
      default ->
          throw new InvalidPlan(
              "<%s> in <workloads>: %s."
                  .formatted(workload.name(), NearestName.remedy(workload.name(), KINDS)));
    };
  }

  private static void refuseFoundTwice(List<Workload> workloads) {
    Set<String> names = new HashSet<>();
    for (Workload workload : workloads) {
      if (!names.add(workload.name()) && workload instanceof JmhWorkload found) {
        throw new InvalidPlan(
            "There are two workloads %s: of two <jmh> that find one, <exclude>%s</exclude> from one, or write their <include> into one <jmh>."
                .formatted(found.name(), found.benchmark()));
      }
    }
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

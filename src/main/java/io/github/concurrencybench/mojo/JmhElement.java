package io.github.concurrencybench.mojo;

import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.plan.JmhIterations;
import io.github.concurrencybench.plan.JmhMode;
import io.github.concurrencybench.plan.JmhWorkload;
import io.github.concurrencybench.plan.NearestName;
import io.github.concurrencybench.plan.TimeText;
import io.github.concurrencybench.result.FoundBenchmark;
import io.github.concurrencybench.result.JmhQuestion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Binds a {@code <jmh>}, which is a workload for each benchmark, mode and combination of parameters
 * that it finds.
 *
 * @param suites finds them
 */
record JmhElement(Suites suites) {

  private static final Set<String> SEVERAL = Set.of("include", "exclude");
  private static final Set<String> SINGLE =
      Set.of("params", "warmupIterations", "warmupTime", "iterations", "time", "operations");
  private static final int USUAL_OPERATIONS = 1_000_000;
  private static final int SLOW_OPERATIONS = 1_000;

  List<JmhWorkload> workloads(Element xml) {
    xml.allow(SINGLE, SEVERAL);
    Asked asked = new Asked(xml, params(xml));
    return workloads(new JmhQuestion(List.of(), xml.texts("include"), xml.texts("exclude")), asked);
  }

  /** The workloads of a first try from the command line. */
  List<JmhWorkload> firstTry(String include) {
    return workloads(new JmhQuestion(List.of(), List.of(include), List.of()), Asked.NOTHING);
  }

  private List<JmhWorkload> workloads(JmhQuestion question, Asked asked) {
    List<FoundBenchmark> found =
        suites.answer(question).benchmarks().stream().map(asked::changed).toList();
    asked.refuseUnknownParams(found);
    JmhNames names = new JmhNames(found);
    List<JmhWorkload> workloads = new ArrayList<>();
    for (FoundBenchmark each : found) {
      for (Map<String, String> axes : names.combinations(each)) {
        workloads.add(
            new JmhWorkload(
                names.of(each, axes),
                each.benchmark(),
                each.mode(),
                asked.operations(each),
                axes,
                each.warmup(),
                each.measurement(),
                each.refusal()));
      }
    }
    return workloads;
  }

  private static Map<String, List<String>> params(Element xml) {
    Map<String, List<String>> params = new LinkedHashMap<>();
    Element element = xml.child("params");
    if (element != null) {
      List<Element> children = element.children();
      element.allow(Set.copyOf(children.stream().map(Element::name).toList()));
      children.forEach(
          each -> params.put(each.name(), List.copyOf(new LinkedHashSet<>(each.values()))));
    }
    return params;
  }

  /**
   * What goes before the annotations.
   *
   * @param xml the element; null where there is none
   * @param params values by the names of parameters
   */
  private record Asked(Element xml, Map<String, List<String>> params) {

    private static final Asked NOTHING = new Asked(null, Map.of());

    FoundBenchmark changed(FoundBenchmark found) {
      boolean once = found.mode() == JmhMode.SINGLE_SHOT;
      Map<String, List<String>> values = new LinkedHashMap<>(found.params());
      values.replaceAll((name, usual) -> params.getOrDefault(name, usual));
      return new FoundBenchmark(
          found.benchmark(),
          found.mode(),
          values,
          new JmhIterations(
              atLeast(0, "warmupIterations", found.warmup().count()),
              once ? Duration.ZERO : time("warmupTime", found.warmup().time())),
          new JmhIterations(
              atLeast(1, "iterations", found.measurement().count()),
              once ? Duration.ZERO : time("time", found.measurement().time())),
          found.timeUnit(),
          found.refusal());
    }

    /** The same in every run, so that runs compare. */
    int operations(FoundBenchmark found) {
      boolean slow = found.mode() == JmhMode.SINGLE_SHOT || found.timeUnit().equals("MILLISECONDS");
      int usual = slow ? SLOW_OPERATIONS : USUAL_OPERATIONS;
      return atLeast(1, "operations", usual);
    }

    private int atLeast(int least, String child, int otherwise) {
      int number = xml == null ? otherwise : xml.number(child, otherwise);
      if (number < least) {
        throw new InvalidPlan(
            child, String.valueOf(number), "a whole number of at least " + least + " is needed");
      }
      return number;
    }

    private Duration time(String child, Duration otherwise) {
      return xml == null || xml.child(child) == null
          ? otherwise
          : TimeText.parsePositive(child, xml.text(child, ""));
    }

    void refuseUnknownParams(List<FoundBenchmark> found) {
      Set<String> known = new LinkedHashSet<>();
      found.forEach(each -> known.addAll(each.params().keySet()));
      for (String name : params.keySet()) {
        // Where nothing is looked for, nothing is known.
        if (!found.isEmpty() && !known.contains(name)) {
          throw new InvalidPlan(
              "<%s> in <params>: %s."
                  .formatted(
                      name,
                      known.isEmpty()
                          ? "the benchmarks that were found have no parameters"
                          : NearestName.remedy(name, known)));
        }
      }
    }
  }
}

package io.github.concurrencybench.mojo;

import io.github.concurrencybench.result.FoundBenchmark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names of the workloads that benchmarks make: as much of the class as tells it from the others,
 * the method, the mode where there are several, and the values of parameters that have several. Of
 * characters that file names, anchors and {@code only} take.
 */
final class JmhNames {

  private static final int LONGEST = 100;
  private static final String NOT_HARMLESS = "[^A-Za-z0-9._-]";

  private final List<FoundBenchmark> found;
  private final Map<String, String> shortened = new HashMap<>();
  private final Map<String, Integer> uses = new HashMap<>();

  JmhNames(List<FoundBenchmark> found) {
    this.found = List.copyOf(found);
    Set<String> classes =
        found.stream().map(each -> classOf(each.benchmark())).collect(Collectors.toSet());
    for (String name : classes) {
      shortened.put(name, shortest(name, classes));
    }
    for (FoundBenchmark each : found) {
      combinations(each).forEach(axes -> uses.merge(harmless(each, axes), 1, Integer::sum));
    }
  }

  /** One for each workload. What cannot be measured need not be told for each value. */
  List<Map<String, String>> combinations(FoundBenchmark benchmark) {
    List<Map<String, String>> all = new ArrayList<>(List.of(Map.of()));
    if (benchmark.refusal() == null) {
      for (var param : benchmark.params().entrySet()) {
        all = TaskElement.combined(all, param.getKey(), param.getValue());
      }
    }
    return all;
  }

  /** Where two texts become the same, those that were changed for it are told apart. */
  String of(FoundBenchmark benchmark, Map<String, String> axes) {
    String exact = exact(benchmark, axes);
    String name = harmless(benchmark, axes);
    boolean shared = uses.get(name) > 1 && !name.equals(exact);
    if (!shared && name.length() <= LONGEST) {
      return name;
    }
    String mark = "-" + Integer.toHexString(exact.hashCode());
    return name.substring(0, Math.min(name.length(), LONGEST - mark.length())) + mark;
  }

  private String harmless(FoundBenchmark benchmark, Map<String, String> axes) {
    StringBuilder name = new StringBuilder(harmless(stem(benchmark)));
    varied(benchmark, axes)
        .forEach((param, value) -> name.append("[" + harmless(param + "-" + value) + "]"));
    return Character.isLetterOrDigit(name.charAt(0)) ? name.toString() : "b" + name;
  }

  private String exact(FoundBenchmark benchmark, Map<String, String> axes) {
    StringBuilder name = new StringBuilder(stem(benchmark));
    varied(benchmark, axes).forEach((param, value) -> name.append("[" + param + "-" + value + "]"));
    return name.toString();
  }

  private static String harmless(String text) {
    return text.replaceAll(NOT_HARMLESS, "_");
  }

  private String stem(FoundBenchmark benchmark) {
    String name = benchmark.benchmark();
    String method = name.substring(name.lastIndexOf('.') + 1);
    boolean several = found.stream().filter(each -> each.benchmark().equals(name)).count() > 1;
    String mode = several ? "-" + benchmark.mode().label() : "";
    return shortened.get(classOf(name)) + "." + method + mode;
  }

  private static Map<String, String> varied(FoundBenchmark benchmark, Map<String, String> axes) {
    Map<String, String> varied = new LinkedHashMap<>(axes);
    varied.keySet().removeIf(param -> benchmark.params().get(param).size() == 1);
    return varied;
  }

  private static String classOf(String benchmark) {
    return benchmark.substring(0, Math.max(0, benchmark.lastIndexOf('.')));
  }

  /** As few of the last parts as no other class ends with. */
  private static String shortest(String name, Set<String> classes) {
    int from = name.lastIndexOf('.');
    while (from > 0) {
      String end = name.substring(from);
      if (classes.stream().filter(other -> ("." + other).endsWith(end)).count() == 1) {
        return end.substring(1);
      }
      from = name.lastIndexOf('.', from - 1);
    }
    return name;
  }
}

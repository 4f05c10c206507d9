package io.github.concurrencybench.report;

import io.github.concurrencybench.analysis.Comparison;
import io.github.concurrencybench.analysis.Variants;
import io.github.concurrencybench.plan.JmhWorkload;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is shown of the variants that the properties of one task make.
 *
 * @param name the task's name
 * @param rows a row for each variant, at its best
 * @param advice what to do
 */
public record VariantsView(String name, List<VariantRow> rows, String advice) {

  /** Copies the list. */
  public VariantsView {
    rows = List.copyOf(rows);
  }

  static List<VariantsView> all(Results results, Words words) {
    return Variants.of(results).stream().map(variants -> of(results, variants, words)).toList();
  }

  private static VariantsView of(Results results, Variants variants, Words words) {
    List<VariantRow> rows = new ArrayList<>();
    String chosen = "";
    for (var variant : variants.best().entrySet()) {
      Answer answer = variant.getValue();
      CellResult cell = Comparison.best(results, answer);
      String properties = properties(variant.getKey());
      if (answer.equals(variants.choice())) {
        chosen = properties;
      }
      rows.add(
          new VariantRow(
              mark(variants, answer),
              properties,
              model(results, answer, words),
              answer.best().workers().toString(),
              words.figure(Figures.duration(cell.duration().median())),
              words.figure(Figures.interval(cell.duration()))));
    }
    return new VariantsView(
        variants.name(),
        rows,
        words.with(
            isBenchmark(variants) ? "fastest_variant" : "use_variant",
            chosen,
            model(results, variants.choice(), words),
            variants.choice().best().workers()));
  }

  private static String model(Results results, Answer answer, Words words) {
    return results.isOnSeveralJvms()
        ? words.with("on_java", answer.model(), answer.jvm())
        : answer.model();
  }

  /** Whose parameters may say how much there is to do, which is nobody's choice. */
  private static boolean isBenchmark(Variants variants) {
    return variants.best().keySet().stream().allMatch(JmhWorkload.class::isInstance);
  }

  private static String properties(Workload workload) {
    return Variants.axesOf(workload).entrySet().stream()
        .map(property -> property.getKey() + "=" + property.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String mark(Variants variants, Answer answer) {
    if (!variants.tied().contains(answer)) {
      return "";
    }
    return variants.tied().size() > 1 ? "=" : ">";
  }
}

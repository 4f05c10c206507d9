package io.github.concurrencybench.result;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.plan.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Says in what two plans differ.
 *
 * @param before the older one, without credentials
 * @param now the other one, without credentials
 */
record PlanDifferences(Plan before, Plan now) {

  private static final int FEW = 5;

  /** Such as {@code rounds 3, now 5}; empty for two that are the same to a reader. */
  List<String> all() {
    List<String> all = new ArrayList<>();
    add(all, "workloads", listed(plan -> plan.workloads().stream().map(Workload::name)));
    now.workloads().forEach(workload -> addWorkload(all, workload));
    add(all, "models", listed(plan -> plan.cells().stream().map(Cell::model)));
    add(all, "workers", PlanDifferences::workers);
    add(all, "JVMs", listed(plan -> plan.jvms().stream()));
    addFields(all, "", summary(before), summary(now));
    return all;
  }

  private void add(List<String> all, String what, Function<Plan, String> words) {
    String there = words.apply(before);
    String here = words.apply(now);
    if (!there.equals(here)) {
      all.add(what + " " + there + ", now " + here);
    }
  }

  private static Function<Plan, String> listed(
      Function<Plan, java.util.stream.Stream<String>> names) {
    return plan -> names.apply(plan).distinct().collect(Collectors.joining(", "));
  }

  private static String workers(Plan plan) {
    List<Workers> counts =
        List.copyOf(new TreeSet<>(plan.cells().stream().map(Cell::workers).toList()));
    return counts.size() <= FEW
        ? counts.stream().map(Workers::toString).collect(Collectors.joining(", "))
        : "%s numbers from %s to %s"
            .formatted(counts.size(), counts.get(0), counts.get(counts.size() - 1));
  }

  private void addWorkload(List<String> all, Workload workload) {
    before.workloads().stream()
        .filter(other -> other.name().equals(workload.name()))
        .forEach(
            other ->
                addFields(all, "in " + workload.name() + " ", object(other), object(workload)));
  }

  private static JsonObject object(Workload workload) {
    return Json.LINE.toJsonTree(workload, Workload.class).getAsJsonObject();
  }

  private static JsonObject summary(Plan plan) {
    JsonObject summary = Json.LINE.toJsonTree(PlanSummary.of(plan)).getAsJsonObject();
    summary.remove("workloads");
    return summary;
  }

  private static void addFields(List<String> all, String where, JsonObject before, JsonObject now) {
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(now.keySet());
    for (String name : names) {
      if (!Objects.equals(before.get(name), now.get(name))) {
        all.add(where + name + change(before.get(name), now.get(name)));
      }
    }
  }

  /** What is more than a value or a list of values is only named. */
  private static String change(JsonElement before, JsonElement now) {
    return isObject(before) || isObject(now) ? "" : " " + text(before) + ", now " + text(now);
  }

  private static boolean isObject(JsonElement value) {
    return value != null && value.isJsonObject();
  }

  private static String text(JsonElement value) {
    if (value == null || value.isJsonArray() && value.getAsJsonArray().isEmpty()) {
      return "none";
    }
    return value.isJsonArray()
        ? StreamSupport.stream(value.getAsJsonArray().spliterator(), false)
            .map(JsonElement::getAsString)
            .collect(Collectors.joining(" "))
        : value.getAsString();
  }
}

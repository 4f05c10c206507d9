package io.github.concurrencybench.gate;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.result.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What changes with a new baseline, for who accepts it.
 *
 * @param before the old one; empty where there is none
 * @param after the new one
 */
public record BaselineChanges(Optional<Baseline> before, Baseline after) {

  private static final int MOST_ROWS = 60;
  private static final String NOTHING = "-";

  /**
   * Lists the cells of both.
   *
   * @return a heading and a row a cell: its duration before and now, and their ratio; lines without
   *     ends
   */
  public List<String> lines() {
    Map<String, BaselineCell> old = byName(before.map(Baseline::cells).orElse(List.of()));
    Map<String, BaselineCell> now = byName(after.cells());
    TreeSet<String> names = new TreeSet<>(old.keySet());
    names.addAll(now.keySet());
    int width = names.stream().mapToInt(String::length).max().orElse(1);
    List<String> lines = new ArrayList<>();
    lines.add(row(width, "cell", "before", "now", "ratio"));
    names.forEach(name -> lines.add(row(width, name, old.get(name), now.get(name))));
    if (lines.size() <= MOST_ROWS + 1) {
      return lines;
    }
    List<String> shown = new ArrayList<>(lines.subList(0, MOST_ROWS + 1));
    shown.add("... and %s more".formatted(lines.size() - shown.size()));
    return shown;
  }

  private static Map<String, BaselineCell> byName(List<BaselineCell> cells) {
    boolean jvms = cells.stream().map(BaselineCell::jvm).distinct().count() > 1;
    Map<String, BaselineCell> named = new LinkedHashMap<>();
    for (BaselineCell each : cells) {
      Cell cell = each.cell();
      named.put(jvms ? cell.nameWithJvm() : cell.name(), each);
    }
    return named;
  }

  private static String row(int width, String name, BaselineCell old, BaselineCell now) {
    Estimate then = duration(old);
    Estimate here = duration(now);
    String ratio =
        old == null
            ? "new"
            : now == null
                ? "vanished"
                : then == null || here == null
                    ? NOTHING
                    : String.format(Locale.ROOT, "%.2f", here.median() / then.median());
    return row(width, name, text(old, then), text(now, here), ratio);
  }

  private static Estimate duration(BaselineCell cell) {
    return cell == null ? null : cell.metrics().get(Metric.DURATION);
  }

  private static String text(BaselineCell cell, Estimate duration) {
    return duration != null
        ? Amount.of(Metric.DURATION, duration.median())
        : cell == null ? NOTHING : cell.status().toString();
  }

  private static String row(int width, String name, String before, String now, String ratio) {
    return String.format(Locale.ROOT, "%-" + width + "s %14s %14s %9s", name, before, now, ratio)
        .stripTrailing();
  }
}

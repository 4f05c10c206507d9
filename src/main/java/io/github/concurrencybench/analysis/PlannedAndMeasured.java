package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.result.RoundResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All cells of a run: those of its plan, and those that the search asked for on the way. */
final class PlannedAndMeasured {

  private PlannedAndMeasured() {}

  /** By curve in the order of the plan; within a curve that got more, by workers. */
  static List<Cell> cells(Plan plan, List<RoundResult> rounds) {
    Map<List<String>, Set<Cell>> curves = new LinkedHashMap<>();
    plan.cells().forEach(cell -> curve(curves, cell).add(cell));
    Set<Cell> planned = Set.copyOf(plan.cells());
    rounds.stream()
        .map(RoundResult::cell)
        .filter(cell -> !planned.contains(cell))
        .forEach(cell -> curve(curves, cell).add(cell));
    List<Cell> all = new ArrayList<>();
    for (Set<Cell> cells : curves.values()) {
      List<Cell> sorted = new ArrayList<>(cells);
      if (!planned.containsAll(cells)) {
        sorted.sort(Comparator.comparing(Cell::workers));
      }
      all.addAll(sorted);
    }
    return planned.containsAll(all) ? plan.cells() : all;
  }

  private static Set<Cell> curve(Map<List<String>, Set<Cell>> curves, Cell cell) {
    return curves.computeIfAbsent(Track.curve(cell), curve -> new LinkedHashSet<>());
  }
}

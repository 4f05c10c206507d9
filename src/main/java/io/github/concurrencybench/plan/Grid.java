package io.github.concurrencybench.plan;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Spans the cells: every workload with every model and every worker count that both can use.
 *
 * @param models the most workers of each model, by id, in the order of the table
 * @param counts the worker counts asked for
 * @param sweep how to pick from a range
 * @param jvm the id of the JVM
 */
public record Grid(Map<String, Integer> models, WorkerCounts counts, Sweep sweep, String jvm) {

  /**
   * Spans the cells of all workloads.
   *
   * @param workloads what is run
   * @return the cells in the order of the table
   */
  public List<Cell> cells(List<Workload> workloads) {
    List<Cell> all = new ArrayList<>();
    for (Workload workload : workloads) {
      models.forEach((model, most) -> all.addAll(cellsOf(workload, model, most)));
    }
    return all;
  }

  /**
   * Spans the cells that a glob names.
   *
   * @param workloads what is run
   * @param only glob over cell names, such as {@code pages/virtual-threads/32}; a number of workers
   *     need not be one that the sweep picks, but has to be in the range
   * @return the cells, at least one
   * @throws InvalidPlan where it names none
   */
  public List<Cell> only(List<Workload> workloads, String only) {
    Sweep wide = only.strip().matches(".*/\\d+") ? Sweep.FULL : sweep;
    List<Cell> all = new Grid(models, counts, wide, jvm).cells(workloads);
    Pattern glob = globPattern(only.strip());
    List<Cell> named = all.stream().filter(c -> glob.matcher(c.name()).matches()).toList();
    if (named.isEmpty()) {
      List<String> picked = cells(workloads).stream().map(Cell::name).toList();
      throw new InvalidPlan("only", only, NearestName.remedy(only, picked));
    }
    return named;
  }

  private List<Cell> cellsOf(Workload workload, String model, int mostWorkers) {
    WorkerCounts usable = counts.trimmedTo(Math.min(workload.tasks(), mostWorkers));
    return sweep.of(usable).stream()
        .map(w -> new Cell(workload.name(), workload.tasks(), model, w, jvm, Side.PRESENT))
        .toList();
  }

  private static Pattern globPattern(String glob) {
    return Pattern.compile(
        Arrays.stream(glob.split("\\*", -1)).map(Pattern::quote).collect(joining(".*")));
  }
}

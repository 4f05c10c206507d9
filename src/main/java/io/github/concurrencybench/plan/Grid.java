package io.github.concurrencybench.plan;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Spans the cells: every workload with every model on every JVM and with every worker count that
 * all can use.
 *
 * @param models the most workers of each model, by id, in the order of the table
 * @param counts the worker counts asked for
 * @param sweep how to pick from a range
 * @param jvms the ids of the JVMs
 * @param cpus how many processors the machine has
 */
public record Grid(
    Map<String, Integer> models, WorkerCounts counts, Sweep sweep, List<String> jvms, int cpus) {

  /** Copies the list. */
  public Grid {
    jvms = List.copyOf(jvms);
  }

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
   * @param only glob over cell names, such as {@code pages/virtual-threads/32}, or with the JVM as
   *     a fourth part; a number of workers need not be one that the sweep picks, but has to be in
   *     the range
   * @return the cells, at least one
   * @throws InvalidPlan where it names none
   */
  public List<Cell> only(List<Workload> workloads, String only) {
    Sweep wide = only.strip().matches(".*/\\d+(/[^/]*)?") ? Sweep.FULL : sweep;
    List<Cell> all = new Grid(models, counts, wide, jvms, cpus).cells(workloads);
    Pattern glob = globPattern(only.strip());
    List<Cell> named = all.stream().filter(c -> isNamed(c, glob)).toList();
    if (named.isEmpty()) {
      List<String> picked = cells(workloads).stream().map(Cell::name).distinct().toList();
      throw new InvalidPlan("only", only, NearestName.remedy(only, picked));
    }
    return named;
  }

  private static boolean isNamed(Cell cell, Pattern glob) {
    return glob.matcher(cell.name()).matches() || glob.matcher(cell.nameWithJvm()).matches();
  }

  private List<Cell> cellsOf(Workload workload, String model, int mostWorkers) {
    WorkerCounts usable = counts.trimmedTo(Math.min(workload.tasks(), mostWorkers));
    List<Workers> picked = sweep.of(usable, workload.tasks(), cpus);
    return jvms.stream()
        .flatMap(jvm -> picked.stream().map(workers -> cell(workload, model, workers, jvm)))
        .toList();
  }

  private static Cell cell(Workload workload, String model, Workers workers, String jvm) {
    return new Cell(workload.name(), workload.tasks(), model, workers, jvm, Side.PRESENT);
  }

  private static Pattern globPattern(String glob) {
    return Pattern.compile(
        Arrays.stream(glob.split("\\*", -1)).map(Pattern::quote).collect(joining(".*")));
  }
}

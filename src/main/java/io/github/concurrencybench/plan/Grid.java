package io.github.concurrencybench.plan;

import static java.util.stream.Collectors.joining;

import io.github.concurrencybench.plan.MachineLimits.Most;
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
 * @param named whether the user names them; else a workload leaves out those that make no sense
 * @param counts the worker counts asked for
 * @param sweep how to pick from a range
 * @param jvms the ids of the JVMs
 * @param cpus how many processors the machine has
 * @param limits what else of it holds a range back
 */
public record Grid(
    Map<String, Integer> models,
    boolean named,
    WorkerCounts counts,
    Sweep sweep,
    List<String> jvms,
    int cpus,
    MachineLimits limits) {

  /** Copies the list. */
  public Grid {
    jvms = List.copyOf(jvms);
  }

  /**
   * A grid on a machine that holds whatever is asked for.
   *
   * @param models the most workers of each model, by id, in the order of the table
   * @param counts the worker counts asked for
   * @param sweep how to pick from a range
   * @param jvms the ids of the JVMs
   * @param cpus how many processors the machine has
   */
  public Grid(
      Map<String, Integer> models, WorkerCounts counts, Sweep sweep, List<String> jvms, int cpus) {
    this(models, true, counts, sweep, jvms, cpus, MachineLimits.NONE);
  }

  /**
   * Says where the machine cannot hold what was asked for.
   *
   * @param workloads what is run
   * @return a sentence for each model of a workload, and for one that may run out of ports; a range
   *     is trimmed, a number in a list is not
   */
  public List<String> notes(List<Workload> workloads) {
    List<String> notes = new ArrayList<>();
    for (Workload workload : workloads) {
      limits.portsNote(workload).ifPresent(notes::add);
      for (String model : modelsOf(workload)) {
        int most = models.get(model);
        List<Workers> asked = counts.trimmedTo(Math.min(workload.tasks(), most)).counts();
        int largest = asked.get(asked.size() - 1).count();
        limits
            .most(model, workload)
            .filter(limit -> limit.most() < largest)
            .ifPresent(limit -> notes.add(note(workload.name() + "/" + model, largest, limit)));
      }
    }
    return notes;
  }

  private String note(String name, int asked, Most limit) {
    return counts.range()
        ? "%s: at most %s at a time instead of %s, since %s."
            .formatted(name, limit.most(), asked, limit.reason())
        : "%s: %s at a time may be too many, since %s; it is measured because you name it."
            .formatted(name, asked, limit.reason());
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
      modelsOf(workload).forEach(model -> all.addAll(cellsOf(workload, model)));
    }
    return all;
  }

  private List<String> modelsOf(Workload workload) {
    List<String> all = List.copyOf(models.keySet());
    return named ? all : workload.models(all);
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
    boolean number = only.strip().matches(".*/\\d+(/[^/]*)?");
    Sweep wide = number ? Sweep.FULL : sweep;
    MachineLimits held = number ? MachineLimits.NONE : limits;
    List<Cell> all = new Grid(models, named, counts, wide, jvms, cpus, held).cells(workloads);
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

  private List<Cell> cellsOf(Workload workload, String model) {
    WorkerCounts usable = counts.trimmedTo(Math.min(workload.tasks(), models.get(model)));
    if (counts.range()) {
      usable = limits.most(model, workload).map(Most::most).map(usable::trimmedTo).orElse(usable);
    }
    List<Workers> all = sweep.of(usable, workload.tasks(), cpus);
    // What cannot be measured need not be told for each number.
    List<Workers> picked = workload.notApplicable().isPresent() ? all.subList(0, 1) : all;
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

package io.github.concurrencybench.result;

import com.google.gson.annotations.SerializedName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All of a run: the content of {@code results.json}.
 *
 * @param schema 1
 * @param status how the run ended
 * @param startedAt when it started
 * @param duration how long it took, up to the last finished cell
 * @param plugin the plugin's version
 * @param environment where
 * @param plan what was asked
 * @param cells what was measured, in the order of the plan
 * @param analysis what it means, one entry for each model on each workload and JVM
 * @param warnings what the reader has to know, as sentences
 * @param comparison the models side by side, one entry for each workload
 * @param noise how quiet it was
 * @param command what it was started with, for a terminal; null where that is not known
 */
public record Results(
    int schema,
    RunStatus status,
    Instant startedAt,
    @SerializedName("durationNanos") Duration duration,
    String plugin,
    Environment environment,
    PlanSummary plan,
    List<CellResult> cells,
    List<Answer> analysis,
    List<String> warnings,
    List<ModelComparison> comparison,
    RunNoise noise,
    String command) {

  /** The version of the file's form; fields may be added within it, never renamed or removed. */
  public static final int SCHEMA = 1;

  /** Copies the lists. */
  public Results {
    cells = List.copyOf(cells);
    analysis = List.copyOf(analysis);
    warnings = List.copyOf(warnings);
    comparison = List.copyOf(comparison);
  }

  /**
   * Says whether JVMs stand side by side.
   *
   * @return whether the cells ran on more than one
   */
  public boolean isOnSeveralJvms() {
    return cells.stream().map(cell -> cell.cell().jvm()).distinct().limit(2).count() > 1;
  }

  /**
   * Says what {@code only} confined the run to.
   *
   * @return the names of cells, with {@code *} for any letters; empty where all were measured, or
   *     that is not known
   */
  public Optional<String> only() {
    return Optional.ofNullable(command).flatMap(started -> new RunCommand(started).only());
  }

  /**
   * Lists the cells of one workload.
   *
   * @param workload its name
   * @return its cells, in the order of the plan
   */
  public List<CellResult> cellsOf(String workload) {
    return cells.stream().filter(cell -> cell.cell().workload().equals(workload)).toList();
  }
}

package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.Definition;
import io.github.concurrencybench.result.Estimate;
import io.github.concurrencybench.result.History;
import io.github.concurrencybench.result.KeptAnswer;
import io.github.concurrencybench.result.KeptRun;
import io.github.concurrencybench.result.Results;
import java.util.ArrayList;
import java.util.List;

/**
 * The kept runs of one model on one workload and JVM, each at its best.
 *
 * @param workload the workload's name
 * @param model the model's id
 * @param jvm the JVM's id
 * @param here what this machine has measured, from the oldest to the newest
 * @param elsewhere what other machines have measured: durations of theirs are no part of the line
 * @param others how many runs did something else under this name
 * @param levels of the durations here, from the oldest to the newest; one where nothing has changed
 */
public record Trend(
    String workload,
    String model,
    String jvm,
    List<Past> here,
    List<Past> elsewhere,
    int others,
    List<Level> levels) {

  /**
   * What one run has measured.
   *
   * @param run the run
   * @param answer what it says of the model
   */
  public record Past(KeptRun run, KeptAnswer answer) {

    /**
     * How long a batch took.
     *
     * @return nanoseconds
     */
    public Estimate duration() {
      return answer.duration();
    }
  }

  /**
   * Runs between which nothing has changed.
   *
   * @param from the index of the first of them
   * @param to the index after the last one
   * @param nanos the median of their durations
   * @param change how much longer than before a batch takes, 0.18 for 18 %; 0 of the first level
   */
  public record Level(int from, int to, double nanos, double change) {}

  /** Copies the lists. */
  public Trend {
    here = List.copyOf(here);
    elsewhere = List.copyOf(elsewhere);
    levels = List.copyOf(levels);
  }

  /**
   * Follows each model of a run back.
   *
   * @param results the run
   * @param history the kept runs, this one among them
   * @param workload one of the run's workloads
   * @return a trend for each model on each JVM that has an answer and was kept
   */
  public static List<Trend> all(Results results, History history, Workload workload) {
    return results.analysis().stream()
        .filter(answer -> answer.workload().equals(workload.name()))
        .map(answer -> of(answer, results, history, Definition.of(workload)))
        .filter(trend -> !trend.here().isEmpty())
        .toList();
  }

  private static Trend of(Answer of, Results results, History history, String definition) {
    List<Past> here = new ArrayList<>();
    List<Past> elsewhere = new ArrayList<>();
    int others = 0;
    for (KeptRun run : history.runs()) {
      boolean same = run.fingerprint().equals(results.environment().fingerprint());
      for (KeptAnswer kept : run.answers().stream().filter(each -> isOf(of, each)).toList()) {
        if (kept.definition().equals(definition)) {
          (same ? here : elsewhere).add(new Past(run, kept));
        } else {
          others++;
        }
      }
    }
    return new Trend(of.workload(), of.model(), of.jvm(), here, elsewhere, others, levels(here));
  }

  private static boolean isOf(Answer answer, KeptAnswer kept) {
    return kept.workload().equals(answer.workload())
        && kept.model().equals(answer.model())
        && kept.jvm().equals(answer.jvm());
  }

  private static List<Level> levels(List<Past> runs) {
    List<Double> durations = runs.stream().map(past -> past.duration().median()).toList();
    List<Integer> ends = new ArrayList<>(ChangePoints.of(durations));
    ends.add(durations.size());
    List<Level> levels = new ArrayList<>();
    int from = 0;
    for (int end : ends) {
      if (end > from) {
        double nanos = Rounds.median(durations.subList(from, end));
        double before = levels.isEmpty() ? nanos : levels.get(levels.size() - 1).nanos();
        levels.add(new Level(from, end, nanos, nanos / before - 1));
        from = end;
      }
    }
    return levels;
  }

  /**
   * What has changed, from the oldest to the newest.
   *
   * @return all levels but the first
   */
  public List<Level> changes() {
    return levels.isEmpty() ? List.of() : levels.subList(1, levels.size());
  }

  /**
   * The run with which a level starts.
   *
   * @param level one of the levels
   * @return its first run
   */
  public KeptRun first(Level level) {
    return here.get(level.from()).run();
  }
}

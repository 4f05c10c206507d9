package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Definition;
import io.github.concurrencybench.result.KeptAnswer;
import io.github.concurrencybench.result.KeptRun;
import io.github.concurrencybench.result.Results;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Takes from a run what is kept of it. */
public final class KeptRuns {

  private KeptRuns() {}

  /**
   * Takes each model at its best. What was calculated from the first tasks is not kept: it is no
   * measurement.
   *
   * @param results a complete run
   * @param commit the commit that was checked out; null where that is not known
   * @param branch the branch; null as above
   * @return what is kept
   */
  public static KeptRun of(Results results, String commit, String branch) {
    Map<String, String> definitions =
        results.plan().workloads().stream()
            .collect(Collectors.toMap(Workload::name, Definition::of));
    List<KeptAnswer> answers =
        results.analysis().stream()
            .filter(answer -> answer.best() != null)
            .filter(answer -> !Comparison.best(results, answer).scaled())
            .map(answer -> kept(results, answer, definitions.get(answer.workload())))
            .toList();
    return new KeptRun(
        KeptRun.SCHEMA,
        results.startedAt(),
        commit,
        branch,
        results.plugin(),
        results.environment().fingerprint(),
        answers);
  }

  private static KeptAnswer kept(Results results, Answer answer, String definition) {
    CellResult cell = Comparison.best(results, answer);
    double cpu =
        Rounds.median(Rounds.medians(cell.samples(), each -> each.cpu().toNanos()).values());
    return new KeptAnswer(
        answer.workload(),
        cell.cell().tasks(),
        definition,
        answer.model(),
        answer.jvm(),
        answer.best().workers(),
        cell.duration(),
        cell.throughput(),
        answer.speedup(),
        Duration.ofNanos(Math.round(cpu)));
  }
}

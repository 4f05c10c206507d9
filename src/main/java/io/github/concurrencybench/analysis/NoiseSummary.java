package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.JmhWorkload;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Repetitions;
import io.github.concurrencybench.plan.TaskWorkload;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Disturbance;
import io.github.concurrencybench.result.RunNoise;
import io.github.concurrencybench.result.RunNoise.Cause;
import io.github.concurrencybench.result.RunNoise.Verdict;
import io.github.concurrencybench.result.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How quiet it was during a whole run.
 *
 * @param plan what was asked
 * @param quota how many processors the control group allows; null where it does not limit them
 * @param cells what was measured
 */
record NoiseSummary(Plan plan, Double quota, List<CellResult> cells) {

  private static final int TIMES = 3;

  RunNoise noise(Sayings sayings) {
    Map<String, List<CellResult>> byWorkload =
        cells.stream().collect(Collectors.groupingBy(cell -> cell.cell().workload()));
    List<Disturbances> all = new ArrayList<>();
    boolean noisy = false;
    for (Workload workload : plan.workloads()) {
      List<Disturbances> own =
          byWorkload.getOrDefault(workload.name(), List.of()).stream()
              .map(cell -> new Disturbances(workload, cell))
              .toList();
      noisy |= Disturbances.areMany(disturbed(own), samples(own));
      all.addAll(own);
    }
    int told = (int) shares(all, Disturbance.OTHERS, (cell, sample) -> true).count();
    List<Cause> causes = Stream.of(Disturbance.values()).map(by -> cause(by, all)).toList();
    int disturbed = disturbed(all);
    Verdict quiet = told == 0 && disturbed == 0 ? Verdict.UNKNOWN : Verdict.QUIET;
    return new RunNoise(
        noisy ? Verdict.NOISY : quiet,
        samples(all),
        told,
        disturbed,
        causes,
        noisy ? words(all).sentences(causes).stream().map(sayings::text).toList() : List.of());
  }

  private static int samples(List<Disturbances> cells) {
    return cells.stream().mapToInt(cell -> cell.cell().samples().size()).sum();
  }

  private static int disturbed(List<Disturbances> cells) {
    return cells.stream().mapToInt(Disturbances::count).sum();
  }

  private static Cause cause(Disturbance by, List<Disturbances> cells) {
    List<Double> disturbed =
        shares(cells, by, (cell, sample) -> cell.of(sample).contains(by)).toList();
    List<Double> all = shares(cells, by, (cell, sample) -> true).toList();
    return new Cause(by, disturbed.size(), medianOf(all), medianOf(disturbed));
  }

  private static Double medianOf(List<Double> shares) {
    return shares.isEmpty() ? null : Double.valueOf(Rounds.median(shares));
  }

  private static Stream<Double> shares(
      List<Disturbances> cells, Disturbance by, BiPredicate<Disturbances, Sample> which) {
    return cells.stream()
        .flatMap(
            cell ->
                cell.cell().samples().stream()
                    .filter(sample -> which.test(cell, sample))
                    .map(sample -> cell.share(by, sample)))
        .filter(Objects::nonNull);
  }

  private NoiseWords words(List<Disturbances> all) {
    return new NoiseWords(
        samples(all),
        enough(),
        quota,
        plan.workloads().stream()
            .anyMatch(
                own ->
                    own instanceof TaskWorkload
                        || own instanceof JmhWorkload
                        || Disturbances.isOnThisMachine(own)),
        all.stream()
            .filter(cell -> cell.collected() > 0)
            .max((one, other) -> Double.compare(one.collected(), other.collected()))
            .map(cell -> plan.nameOf(cell.cell().cell()))
            .orElse(""));
  }

  /** Within a time, more rounds need more of it. */
  private String enough() {
    Repetitions now = plan.repetitions();
    String rounds = "-Dconcurrency-bench.rounds=" + TIMES * now.rounds();
    return now.hasTimeBudget()
        ? rounds
            + " -Dconcurrency-bench.timeBudget=%ss"
                .formatted(now.timeBudget().multipliedBy(TIMES).toSeconds())
        : rounds;
  }
}

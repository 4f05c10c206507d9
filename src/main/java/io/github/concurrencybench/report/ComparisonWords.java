package io.github.concurrencybench.report;

import static java.util.stream.Collectors.joining;

import io.github.concurrencybench.analysis.Comparison;
import io.github.concurrencybench.analysis.Slowness;
import io.github.concurrencybench.plan.JmhWorkload;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Results;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Says how the models of a workload compare.
 *
 * @param results a run
 * @param comparison of the models of one of its workloads, with a winner
 * @param words the reader's language
 */
record ComparisonWords(Results results, Comparison comparison, Words words) {

  private static final String PLATFORM = "platform-threads";
  private static final String VIRTUAL = "virtual-threads";

  private static final double NANOS_A_SECOND = 1e9;

  /** Below this many times the threads of the other, the two do not part. */
  private static final double PARTED = 2;

  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    operations().ifPresent(sentences::add);
    new Gain(results, comparison.winner()).sentence(words).ifPresent(sentences::add);
    tie()
        .ifPresentOrElse(
            tie ->
                sentences.add(
                    tie + atTheLargest(words.get("they")).map(text -> " " + text).orElse("")),
            () -> atTheLargest(PLATFORM).ifPresent(sentences::add));
    simpler().ifPresent(sentences::add);
    if (isByMedians()) {
      sentences.add(words.get("by_medians"));
    }
    return sentences;
  }

  /** Of a JMH benchmark, the numbers that its readers know. */
  private Optional<String> operations() {
    CellResult best = Comparison.best(results, comparison.winner());
    double throughput = best.throughput().median();
    return results.plan().workloads().stream()
        .filter(JmhWorkload.class::isInstance)
        .filter(workload -> workload.name().equals(best.cell().workload()))
        .map(
            workload ->
                words.with(
                    "operation_takes",
                    words.figure(Figures.count(Math.round(throughput))),
                    words.figure(
                        Figures.operation(
                            NANOS_A_SECOND * best.cell().workers().count() / throughput))))
        .findFirst();
  }

  boolean isTie() {
    return comparison.tied().size() > 1;
  }

  /** The id with its JVM where there are several. */
  String nameOf(Answer answer) {
    return results.isOnSeveralJvms()
        ? words.with("on_java", answer.model(), answer.jvm())
        : answer.model();
  }

  private Optional<String> tie() {
    List<Answer> tied = comparison.tied();
    if (!isTie()) {
      return Optional.empty();
    }
    boolean all =
        comparison.answers().stream()
            .allMatch(answer -> tied.contains(answer) || answer.model().equals("sequential"));
    String kept = kept();
    return Optional.of(
        all && !results.isOnSeveralJvms()
            ? words.with("all_tie", kept)
            : words.with("some_tie", tied.stream().map(this::nameOf).collect(joining(", ")), kept));
  }

  private String kept() {
    Answer winner = comparison.winner();
    boolean simplest = comparison.nextSimpler().filter(comparison.tied()::contains).isEmpty();
    boolean oneOfMany = comparison.tied().size() > 2 && simplest;
    String name = results.isOnSeveralJvms() ? nameOf(winner) : inProse(winner.model());
    return oneOfMany ? words.with("the_simplest", name) : name;
  }

  private String inProse(String model) {
    return switch (model) {
      case "sequential" -> words.get("one_after_the_other");
      case PLATFORM -> words.get("platform_threads");
      case VIRTUAL -> words.get("virtual_threads");
      default -> model;
    };
  }

  /** What it would cost to use the next simpler model. */
  private Optional<String> simpler() {
    return comparison.nextSimpler().map(this::simpler);
  }

  private String simpler(Answer simpler) {
    Slowness cost = Slowness.of(results.cells(), simpler, comparison.winner());
    return words.with(
        "simpler_takes",
        nameOf(simpler),
        words.figure(Figures.ratio(cost.ratio())),
        simpler.best().workers(),
        words.figure(Figures.ratioInterval(cost.ratio())));
  }

  /** Where one of the two is the choice: they part where there are many workers. */
  private Optional<String> atTheLargest(String subject) {
    String winner = comparison.winner().model();
    Optional<CellResult> platform = largest(PLATFORM);
    Optional<CellResult> virtual = largest(VIRTUAL);
    boolean both =
        (winner.equals(PLATFORM) || winner.equals(VIRTUAL))
            && platform
                .map(cell -> cell.cell().workers())
                .equals(virtual.map(cell -> cell.cell().workers()));
    if (!both
        || platform.isEmpty()
        || threads(platform.get()) < PARTED * threads(virtual.orElseThrow())) {
      return Optional.empty();
    }
    String memory = WorkloadViews.peakMemory(platform.get());
    String other = WorkloadViews.peakMemory(virtual.get());
    boolean told = !memory.equals("-") && !other.equals("-");
    return Optional.of(
        words.with(
            told ? "at_the_largest_with_memory" : "at_the_largest",
            platform.get().cell().workers(),
            winner.equals(PLATFORM) ? subject : PLATFORM,
            words.figure(WorkloadViews.peakThreads(platform.get())),
            VIRTUAL,
            words.figure(WorkloadViews.peakThreads(virtual.get())),
            words.figure(memory),
            words.figure(other)));
  }

  private Optional<CellResult> largest(String model) {
    Answer winner = comparison.winner();
    return results.cellsOf(winner.workload()).stream()
        .filter(cell -> cell.cell().model().equals(model))
        .filter(cell -> cell.cell().jvm().equals(winner.jvm()))
        .filter(CellResult::isClean)
        .max(Comparator.comparing(cell -> cell.cell().workers()));
  }

  private static int threads(CellResult cell) {
    return cell.samples().stream().mapToInt(sample -> sample.peakThreads()).max().orElse(0);
  }

  /** Whether one of those compared here shares too few rounds with the fastest. */
  private boolean isByMedians() {
    return comparison.answers().size() > 1
        && comparison.answers().stream()
            .filter(answer -> !answer.model().equals("sequential"))
            .anyMatch(answer -> comparison.slownessOf(answer).pairedRounds() == 0);
  }
}

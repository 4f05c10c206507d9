package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Forecast;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Sweep;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.JournalContent;
import io.github.concurrencybench.result.MetLimits;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.RunStatus;
import io.github.concurrencybench.result.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says what there was no time for, and how much there should have been.
 *
 * @param journal a run
 */
record TimeBudget(JournalContent journal) {

  /** Between the last batch and the end of the run, in nanoseconds. */
  private static final double END = 2e9;

  private static final double NANOS_A_SECOND = 1e9;
  private static final int SECONDS_A_MINUTE = 60;
  private static final int STEP = 10;

  /** Why a cell was not measured that nobody came to. */
  Said whyNotMeasured() {
    return isKept()
        ? Said.of(
            "no_time_for_it", "There was no time for it within the <timeBudget> of %s.", budget())
        : Said.of("ended_before", "The run ended before this was measured.");
  }

  /** Candidates that a search had no look at, which is no loss but for the largest of a curve. */
  Set<Cell> passedOver() {
    if (!isKept() || plan().sweep() != Sweep.ADAPTIVE) {
      return Set.of();
    }
    Set<Cell> tried = tried();
    Set<List<String>> curves = tried.stream().map(Track::curve).collect(Collectors.toSet());
    Map<List<String>, Optional<Workers>> largest =
        plan().cells().stream()
            .collect(
                Collectors.groupingBy(
                    Track::curve,
                    Collectors.mapping(
                        Cell::workers, Collectors.maxBy(Comparator.naturalOrder()))));
    MetLimits limits = new MetLimits(journal.rounds());
    return plan().cells().stream()
        .filter(cell -> !tried.contains(cell) && curves.contains(Track.curve(cell)))
        .filter(cell -> limits.whyNot(cell).isEmpty())
        .filter(cell -> !largest.get(Track.curve(cell)).equals(Optional.of(cell.workers())))
        .collect(Collectors.toSet());
  }

  private Set<Cell> tried() {
    return journal.rounds().stream().map(RoundResult::cell).collect(Collectors.toSet());
  }

  /** What was not measured, and which answers more time would settle. */
  List<Said> sentences(List<Answer> answers) {
    List<Said> sentences = new ArrayList<>();
    if (isKept()) {
      missing().ifPresent(sentences::add);
      open(answers).ifPresent(sentences::add);
    }
    return sentences;
  }

  private boolean isKept() {
    return plan().repetitions().hasTimeBudget() && journal.status() == RunStatus.COMPLETE;
  }

  private Plan plan() {
    return journal.head().plan();
  }

  private String budget() {
    return Forecast.inWords(plan().repetitions().timeBudget());
  }

  private Optional<Said> missing() {
    Set<Cell> seen = tried();
    seen.addAll(passedOver());
    Set<List<String>> senseless = notApplicable();
    MetLimits limits = new MetLimits(journal.rounds());
    List<Cell> missing =
        plan().cells().stream()
            .filter(cell -> !seen.contains(cell) && !senseless.contains(Track.curve(cell)))
            .filter(cell -> limits.whyNot(cell).isEmpty())
            .toList();
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    Said all =
        ofAll() <= plan().repetitions().timeBudget().toNanos()
            ? Said.of("has_to_be_longer", "it has to be longer")
            : Said.of("for_all_of_them", "for all of them, about %s", inWords(ofAll()));
    return Optional.of(
        Said.of(
            "combinations_missing",
            "%d of %d combinations of model and workers were not measured within the <timeBudget>"
                + " of %s; %s.",
            missing.size(),
            plan().cells().size(),
            budget(),
            all));
  }

  /** What makes no sense here with one number of workers, no time would measure with another. */
  private Set<List<String>> notApplicable() {
    return journal.rounds().stream()
        .filter(round -> round.status() == Status.NOT_APPLICABLE)
        .filter(round -> !MetLimits.hasMetOne(round))
        .map(round -> Track.curve(round.cell()))
        .collect(Collectors.toSet());
  }

  private double ofAll() {
    Costs costs = new Costs(plan(), journal.head().environment().cpus(), journal.rounds());
    int samples = plan().repetitions().samples();
    double round =
        plan().cells().stream()
            .mapToDouble(cell -> costs.need(cell, samples))
            .filter(Double::isFinite)
            .sum();
    return END + plan().repetitions().rounds() * round;
  }

  private Optional<Said> open(List<Answer> answers) {
    List<Answer> open =
        answers.stream()
            .filter(answer -> answer.best() != null && answer.best().moreRounds() != null)
            .filter(answer -> answer.best().moreRounds() < Settling.MANY)
            .filter(this::hasChoice)
            .toList();
    if (open.isEmpty() || !isEndedByTime()) {
      return Optional.empty();
    }
    int rounds = open.stream().mapToInt(answer -> answer.best().moreRounds()).max().orElseThrow();
    double nanos = plan().repetitions().timeBudget().toNanos() + rounds * lastRound();
    return Optional.of(
        open.size() == 1
            ? Said.of(
                "answer_open",
                "The <timeBudget> of %s ended before the answer for %s was settled; about %s.",
                budget(),
                nameOf(open.get(0)),
                inWords(nanos))
            : Said.of(
                "answers_open",
                "The <timeBudget> of %s ended before the answers for %s were settled; about %s.",
                budget(),
                open.stream().map(this::nameOf).collect(Collectors.joining(", ")),
                inWords(nanos)));
  }

  private boolean hasChoice(Answer answer) {
    return plan().cells().stream()
            .filter(cell -> cell.workload().equals(answer.workload()))
            .filter(cell -> cell.model().equals(answer.model()))
            .map(Cell::workers)
            .distinct()
            .count()
        > 1;
  }

  /** Not where all rounds of the plan were run, or nothing more was wanted. */
  private boolean isEndedByTime() {
    double left =
        plan().repetitions().timeBudget().toNanos() - END - (double) journal.duration().toNanos();
    boolean everyRound = plan().sweep() == Sweep.FULL && last() >= plan().repetitions().rounds();
    return !everyRound && left < lastRound();
  }

  private int last() {
    return journal.rounds().stream().mapToInt(RoundResult::round).max().orElse(0);
  }

  private double lastRound() {
    int last = last();
    return new Costs(
            plan(),
            journal.head().environment().cpus(),
            journal.rounds().stream().filter(round -> round.round() == last).toList())
        .spent();
  }

  private String nameOf(Answer answer) {
    String name = answer.workload() + "/" + answer.model();
    return plan().jvms().size() > 1 ? name + " on Java " + answer.jvm() : name;
  }

  /** As people say it and as the parameter takes it. */
  private static Said inWords(double nanos) {
    double seconds = nanos / NANOS_A_SECOND;
    boolean minutes = seconds > 2 * SECONDS_A_MINUTE - STEP;
    long number =
        minutes
            ? (long) Math.ceil(seconds / SECONDS_A_MINUTE)
            : STEP * (long) Math.ceil(seconds / STEP);
    return Said.of(
        "would_do",
        "%s would do: <timeBudget>%d%s</timeBudget>",
        Forecast.inWords(Duration.ofSeconds(minutes ? SECONDS_A_MINUTE * number : number)),
        number,
        minutes ? "m" : "s");
  }
}

package io.github.concurrencybench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.HttpOptions;
import io.github.concurrencybench.plan.HttpVersion;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Output;
import io.github.concurrencybench.plan.Rate;
import io.github.concurrencybench.plan.Request;
import io.github.concurrencybench.plan.Tolerance;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.Limit;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.Status;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 100 tasks; half of them take 2 ms. */
final class RatesTest {

  private static final Workload FREE = HandMade.http("w", "http://h/");
  private final List<RoundResult> rounds = new ArrayList<>();

  /** A task every 50 ms: 100 tasks take 5 s. */
  private static Workload heldToTwentyASecond() {
    HttpWorkload free = (HttpWorkload) FREE;
    return new HttpWorkload(
        "w",
        free.urls(),
        free.repeat(),
        Connection.KEPT,
        Request.get(),
        null,
        new HttpOptions(HttpVersion.HTTP_1_1, Output.NONE, new Rate(20, "s")));
  }

  private void measured(String model, int workers, double millis) {
    Cell cell = HandMade.cell("w", model, workers);
    rounds.addAll(HandMade.rounds(cell, millis, millis, millis, millis, millis));
  }

  private void refused(String model, int workers) {
    Sample failing = HandMade.sample(1, 10, Map.of("HTTP_429", 3), 4900);
    rounds.add(HandMade.round(HandMade.cell("w", model, workers), 1, List.of(failing)));
  }

  private Results results(Workload workload) {
    Set<Cell> cells = new LinkedHashSet<>();
    rounds.forEach(round -> cells.add(round.cell()));
    return Summary.of(
        HandMade.journal(HandMade.plan(List.of(workload), List.copyOf(cells)), rounds));
  }

  @Test
  void whereTheBrakeBindsNothingIsRanked() {
    measured("sequential", 1, 20_000);
    measured("m", 2, 10_000);
    measured("m", 4, 5_010);
    measured("m", 8, 5_000);
    measured("n", 8, 4_960);
    Results results = results(heldToTwentyASecond());
    assertThat(results.analysis())
        .extracting(Answer::best, Answer::limit, Answer::sentence)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                null,
                Limit.UNKNOWN,
                "sequential: Slower than your <rate>, which holds others back: nothing is"
                    + " compared."),
            org.assertj.core.groups.Tuple.tuple(
                null,
                Limit.RATE,
                "m: Your <rate> of 20/s binds from 4 at a time on: nothing is compared."),
            org.assertj.core.groups.Tuple.tuple(
                null,
                Limit.RATE,
                "n: Your <rate> of 20/s binds from 8 at a time on: nothing is compared."));
    assertThat(Comparison.of(results, "w"))
        .isEqualTo(new Comparison(null, List.of(), List.of(), Tolerance.USUAL));
    assertThat(Rates.of(results, heldToTwentyASecond()).sentences())
        .extracting(Said::text)
        .containsExactly("Your <rate> of 20/s binds from 4 at a time on: nothing is compared.");
  }

  @Test
  void aBrakeThatNobodyReachesChangesNothing() {
    measured("m", 2, 10_000);
    measured("m", 4, 5_600);
    Results results = results(heldToTwentyASecond());
    assertThat(results.analysis()).extracting(Answer::limit).containsExactly(Limit.RANGE);
    assertThat(results.analysis().get(0).best().workers()).isEqualTo(new Workers(4));
    assertThat(Rates.of(results, heldToTwentyASecond()).sentences()).isEmpty();
  }

  @Test
  void withoutABrakeNoneBinds() {
    measured("m", 4, 5_000);
    assertThat(Rates.of(results(FREE), FREE).binds()).isFalse();
  }

  @Test
  void namesTheLargestCleanNumberWhereTheTargetRefuses() {
    measured("m", 8, 400);
    measured("m", 16, 200);
    refused("m", 32);
    Cell all = HandMade.cell("w", "m", 64);
    rounds.add(RoundResult.without(all, 1, Status.FAILED, "All 100 tasks failed: HTTP_429."));
    Answer answer = results(FREE).analysis().get(0);
    assertThat(answer.best().workers()).isEqualTo(new Workers(16));
    assertThat(answer.limit()).isEqualTo(Limit.TARGET);
    assertThat(answer.sentence())
        .isEqualTo(
            "m: 16 at a time (confirmed). Limit: the target, which fails with more; 16 in progress"
                + " there, on any client machine. Up to 16 at a time every answer was right; above, the target answers 429 (too many requests).");
  }

  @Test
  void aCleanCellAboveARefusedOneIsLuck() {
    measured("m", 8, 400);
    refused("m", 16);
    measured("m", 32, 300);
    assertThat(Rates.of(results(FREE), FREE).sentences())
        .extracting(Said::text)
        .containsExactly(
            "Up to 8 at a time every answer was right; above, the target answers 429 (too many"
                + " requests).");
    assertThat(results(FREE).analysis().get(0).best().workers()).isEqualTo(new Workers(8));
  }

  @Test
  void saysWhatToDoWhereEveryNumberIsRefused() {
    refused("m", 4);
    refused("m", 16);
    assertThat(Rates.of(results(FREE), FREE).sentences())
        .extracting(Said::text)
        .containsExactly(
            "From 4 at a time on the target answers 429 (too many requests); set a <rate> that it"
                + " allows, or fewer <workers>.");
    assertThat(results(FREE).analysis()).isEmpty();
  }
}

package io.github.concurrencybench.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.measure.Engine;
import io.github.concurrencybench.measure.Measurement;
import io.github.concurrencybench.measure.Progress;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Repetitions;
import io.github.concurrencybench.plan.Side;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.result.Journal;
import io.github.concurrencybench.result.JournalContent;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfirmationTest {

  private static final Threshold DURATION = GatedRun.regression(Metric.DURATION, "*");

  @TempDir private Path folder;

  private final List<Turn> asked = new ArrayList<>();

  private static List<Gated> gated(Threshold... thresholds) {
    return GatedCells.of(GatedRun.run(), List.of(thresholds)).gated();
  }

  private static Plan within(Plan plan, Duration budget) {
    Repetitions repetitions = plan.repetitions().within(budget);
    return new Plan(plan.workloads(), plan.cells(), repetitions, plan.sweep(), 1, plan.jvmArgs());
  }

  /** Takes turns as a script says how long each takes, and two seconds of the budget for each. */
  private List<RoundResult> measured(Plan plan, List<Gated> gated, Function<Turn, Double> millis) {
    Confirmation confirmation = new Confirmation(plan, gated);
    Random random = new Random(5);
    List<RoundResult> finished = new ArrayList<>();
    List<Turn> turns = confirmation.next(finished);
    while (!turns.isEmpty()) {
      assertThat(confirmation.left(finished)).isGreaterThanOrEqualTo(turns.size());
      assertThat(new Confirmation(plan, gated).next(finished)).isEqualTo(turns);
      Turn turn = turns.get(random.nextInt(turns.size()));
      asked.add(turn);
      Cell cell = turn.cell();
      finished.add(GatedRun.fork(cell, cell.side(), turn.round(), millis.apply(turn)));
      turns = confirmation.next(finished);
    }
    assertThat(confirmation.left(finished)).isZero();
    return finished;
  }

  private List<RoundResult> measured(Threshold threshold, Function<Turn, Double> millis) {
    return measured(GatedRun.gatePlan(threshold), gated(threshold), millis);
  }

  private static double same(Turn turn) {
    return 100 + turn.round() % 3;
  }

  private static long rounds(List<RoundResult> finished, Cell cell) {
    return finished.stream().filter(fork -> fork.cell().equals(cell)).count();
  }

  @Test
  void endsAfterFiveRoundsWhereNothingIsWorse() {
    List<RoundResult> finished = measured(DURATION, ConfirmationTest::same);
    assertThat(rounds(finished, GatedRun.EIGHT)).isEqualTo(5);
    assertThat(rounds(finished, GatedRun.TWO.on(Side.REFERENCE))).isEqualTo(5);
  }

  @Test
  void measuresOnBothSidesWithNothingBetweenThem() {
    measured(DURATION, ConfirmationTest::same);
    Map<String, List<Integer>> places = new java.util.TreeMap<>();
    for (int place = 0; place < asked.size(); place++) {
      Cell cell = asked.get(place).cell();
      if (cell.side() != Side.REFERENCE_AGAIN) {
        String pair = asked.get(place).round() + " " + cell.name();
        places.computeIfAbsent(pair, none -> new ArrayList<>()).add(place);
      }
    }
    assertThat(places).hasSize(10);
    assertThat(places.values()).allMatch(pair -> pair.get(1) - pair.get(0) == 1);
  }

  @Test
  void eitherSideComesFirst() {
    measured(DURATION, turn -> turn.cell().side() == Side.PRESENT ? 115.0 : 100.0);
    Map<String, Side> first = new java.util.HashMap<>();
    asked.stream()
        .filter(turn -> turn.cell().side() != Side.REFERENCE_AGAIN)
        .forEach(t -> first.putIfAbsent(t.round() + t.cell().name(), t.cell().side()));
    Map<Side, Long> counts =
        first.values().stream().collect(Collectors.groupingBy(s -> s, Collectors.counting()));
    assertThat(counts.get(Side.PRESENT)).isGreaterThan(first.size() / 4);
    assertThat(counts.get(Side.REFERENCE)).isGreaterThan(first.size() / 4);
  }

  @Test
  void oneCellOfEachWorkloadIsMeasuredAThirdTimeInTurn() {
    Threshold all = new Threshold("pages", "plat*", "*", Metric.DURATION, null, null, 0.1);
    List<RoundResult> finished = measured(all, ConfirmationTest::same);
    assertThat(rounds(finished, GatedRun.ONE.on(Side.REFERENCE_AGAIN))).isBetween(2L, 3L);
    assertThat(rounds(finished, GatedRun.EIGHT.on(Side.REFERENCE_AGAIN))).isBetween(2L, 3L);
  }

  @Test
  void goesOnWithTheSuspectAlone() {
    List<RoundResult> finished =
        measured(
            DURATION,
            turn ->
                turn.cell().side() == Side.PRESENT && turn.cell().workload().equals("pages")
                    ? 130.0
                    : same(turn));
    assertThat(rounds(finished, GatedRun.TWO)).isEqualTo(5);
    assertThat(rounds(finished, GatedRun.EIGHT)).isEqualTo(27);
    assertThat(rounds(finished, GatedRun.EIGHT.on(Side.REFERENCE_AGAIN))).isEqualTo(27);
  }

  @Test
  void thirtyTimesTellHowFarTheReferenceIsFromItself() {
    double[] noisy = {70, 135};
    List<RoundResult> finished =
        measured(
            GatedRun.regression(Metric.DURATION, "pages"),
            turn ->
                turn.cell().side() == Side.PRESENT
                    ? turn.round() < 12 ? 130.0 : turn.round() % 9 < 3 ? noisy[0] : noisy[1]
                    : 100.0);
    assertThat(rounds(finished, GatedRun.EIGHT)).isGreaterThan(30);
    assertThat(rounds(finished, GatedRun.EIGHT.on(Side.REFERENCE_AGAIN))).isEqualTo(30);
  }

  @Test
  void endsWhenTheTimeIsUp() {
    Plan plan = within(GatedRun.gatePlan(DURATION), Duration.ofSeconds(60));
    List<RoundResult> finished =
        measured(plan, gated(DURATION), turn -> turn.cell().side() == Side.PRESENT ? 130.0 : 100.0);
    // What was begun is ended: a side alone says nothing.
    assertThat(finished.size()).isBetween(30, 32);
    assertThat(rounds(finished, GatedRun.EIGHT))
        .isEqualTo(rounds(finished, GatedRun.EIGHT.on(Side.REFERENCE)));
  }

  @Test
  void mostOfTheTimeIsForSuspects() {
    Plan plan = within(GatedRun.gatePlan(DURATION), Duration.ofSeconds(180));
    List<RoundResult> finished =
        measured(
            plan,
            gated(DURATION),
            turn -> turn.cell().side() == Side.PRESENT && turn.round() % 2 == 0 ? 160.0 : 100.0);
    assertThat(finished.size()).isLessThan(50);
  }

  @Test
  void whatIsBrokenIsNotMeasuredAgain() {
    Confirmation confirmation = new Confirmation(GatedRun.gatePlan(DURATION), gated(DURATION));
    List<RoundResult> finished = new ArrayList<>(GatedRun.pairs(GatedRun.TWO, 100));
    finished.add(
        RoundResult.without(
            GatedRun.EIGHT.on(Side.REFERENCE), 1, Status.FAILED, "It does not link."));
    finished.add(GatedRun.fork(GatedRun.EIGHT, Side.PRESENT, 1, 100));
    finished.add(GatedRun.fork(GatedRun.EIGHT, Side.REFERENCE_AGAIN, 1, 100));
    assertThat(confirmation.next(finished))
        .isNotEmpty()
        .allMatch(turn -> turn.cell().workload().equals("sums"));
  }

  @Test
  void aGainIsMeasuredWithOneAfterTheOtherInTheSameRound() {
    List<RoundResult> finished =
        measured(GatedRun.regression(Metric.SPEEDUP, "pages"), ConfirmationTest::same);
    assertThat(rounds(finished, GatedRun.SEQUENTIAL)).isEqualTo(5);
    assertThat(rounds(finished, GatedRun.SEQUENTIAL.on(Side.REFERENCE))).isEqualTo(5);
  }

  @Test
  void longBatchesAreTimedOnce() {
    measured(DURATION, turn -> 2_000.0);
    assertThat(asked).filteredOn(turn -> turn.round() == 1).allMatch(t -> t.samples() == 5);
    assertThat(asked).filteredOn(turn -> turn.round() > 1).allMatch(t -> t.samples() == 1);
  }

  /** The real loop, with an engine that answers at once. */
  @Test
  void aWholeMeasurementEndsWithADecision() throws Exception {
    Plan plan = GatedRun.gatePlan(DURATION);
    Journal journal = Journal.start(folder, HandMade.head(plan));
    try (Engine engine = new Answering()) {
      new Measurement(engine, journal, new Silent(), List.of())
          .run(new Confirmation(plan, gated(DURATION)), 3);
    }
    List<RoundResult> rounds = JournalContent.read(folder).rounds();
    Case of =
        Case.of(GatedRun.run(), List.of(DURATION), Policy.USUAL)
            .against(Against.reference(GatedRun.VERSION, Map.of()).with(plan, rounds));
    Decision decision = Gate.decide(of);
    assertThat(decision.findings())
        .extracting(Finding::verdict)
        .containsExactly(Verdict.REGRESSED, Verdict.PASS);
    assertThat(decision.fails()).isTrue();
    assertThat(rounds).hasSizeLessThan(120);
  }

  /** Pages take half as long again as before, sums what they took. */
  private static final class Answering implements Engine {
    @Override
    public RoundResult measure(Turn turn) {
      Cell cell = turn.cell();
      boolean slower = cell.side() == Side.PRESENT && cell.workload().equals("pages");
      return GatedRun.fork(cell, cell.side(), turn.round(), slower ? 150 : same(turn));
    }

    @Override
    public void close() {}
  }

  private static final class Silent implements Progress {
    @Override
    public void measuring(Cell cell, Step step) {}

    @Override
    public void done() {}
  }
}

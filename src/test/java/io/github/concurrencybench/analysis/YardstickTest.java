package io.github.concurrencybench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.HandMadeJmh;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.RoundResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What others are measured by runs beside them, round by round. */
final class YardstickTest {

  private static final List<Cell> CELLS =
      Stream.of("platform-threads", "virtual-threads")
          .flatMap(model -> Stream.of(1, 2, 4, 8).map(n -> HandMade.cell("w", model, n)))
          .toList();

  /** Rounds of the search in which two workers of a model run; twice as fast as one or four. */
  private static List<List<Cell>> racing(Workload workload, String model) {
    Plan plan = HandMade.plan(List.of(workload), CELLS);
    AdaptiveSearch search = new AdaptiveSearch(plan, 2);
    List<RoundResult> finished = new ArrayList<>();
    List<List<Cell>> rounds = new ArrayList<>();
    for (List<Turn> turns = search.next(finished);
        !turns.isEmpty();
        turns = search.next(finished)) {
      rounds.add(turns.stream().map(Turn::cell).toList());
      turns.forEach(turn -> finished.add(measured(turn)));
    }
    Cell two = HandMade.cell("w", model, 2);
    return rounds.stream().filter(round -> round.contains(two)).toList();
  }

  private static RoundResult measured(Turn turn) {
    double millis = turn.cell().workers().count() == 2 ? 50 : 100;
    return HandMade.round(turn.cell(), turn.round(), millis);
  }

  @Test
  void oneThreadOfABenchmarkRunsWheneverAnyModelRaces() {
    Cell one = HandMade.cell("w", "platform-threads", 1);
    for (String model : List.of("platform-threads", "virtual-threads")) {
      List<List<Cell>> rounds = racing(HandMadeJmh.workload("w"), model);
      assertThat(rounds).hasSizeGreaterThanOrEqualTo(5);
      assertThat(rounds.subList(rounds.size() - 5, rounds.size()))
          .allSatisfy(round -> assertThat(round).contains(one).doesNotHaveDuplicates());
    }
  }

  @Test
  void whereAnotherModelIsTheYardstickOneWorkerIsNoBetterThanOthers() {
    List<List<Cell>> rounds = racing(HandMade.http("w", "http://h/"), "platform-threads");
    assertThat(rounds.get(rounds.size() - 1))
        .doesNotContain(HandMade.cell("w", "platform-threads", 1));
  }

  @Test
  void oneThreadThatFailedMeasuresNothing() {
    Plan plan = HandMade.plan(List.of(HandMadeJmh.workload("w")), CELLS);
    Track fresh = Track.of(CELLS, List.of()).get(0);
    assertThat(Yardstick.in(fresh, plan)).map(Cell::workers).contains(Workers.ONE);
    RoundResult failed =
        RoundResult.without(
            CELLS.get(0), 1, io.github.concurrencybench.result.Status.FAILED, "It broke.");
    assertThat(Yardstick.in(Track.of(CELLS, List.of(failed)).get(0), plan)).isEmpty();
    assertThat(Yardstick.in(Track.of(CELLS, List.of()).get(1), plan)).isEmpty();
  }

  private static List<RoundResult> timed(String model, int workers, double... millis) {
    return HandMade.rounds(HandMade.cell("w", model, workers), millis);
  }

  private static List<Answer> answers(List<RoundResult> rounds) {
    List<Cell> cells = rounds.stream().map(RoundResult::cell).distinct().toList();
    Plan plan = HandMade.plan(List.of(HandMadeJmh.workload("w")), cells);
    return Summary.of(HandMade.journal(plan, rounds)).analysis();
  }

  @Test
  void oneThreadIsTheMeasureOfABenchmark() {
    List<RoundResult> rounds = new ArrayList<>();
    rounds.addAll(timed("platform-threads", 1, 200, 201, 202));
    rounds.addAll(timed("platform-threads", 2, 100, 100.5, 101));
    rounds.addAll(timed("virtual-threads", 1, 400, 402, 404));
    List<Answer> answers = answers(rounds);
    assertThat(answers.get(0).speedup().median()).isEqualTo(2);
    assertThat(answers.get(0).efficiency()).isEqualTo(1);
    assertThat(answers.get(0).sentence()).contains(", 2.00 times as fast as one thread. Limit: ");
    assertThat(answers.get(1).speedup().median()).isEqualTo(0.5);
  }

  @Test
  void oneThreadThatIsBestIsComparedWithNothing() {
    List<RoundResult> rounds = new ArrayList<>();
    rounds.addAll(timed("platform-threads", 1, 100, 100.5, 101));
    rounds.addAll(timed("platform-threads", 2, 200, 201, 202));
    Answer answer = answers(rounds).get(0);
    assertThat(answer.speedup().median()).isEqualTo(1);
    assertThat(answer.sentence()).doesNotContain("times as fast");
  }
}

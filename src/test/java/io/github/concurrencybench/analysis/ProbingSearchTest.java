package io.github.concurrencybench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.HandMadeJmh;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Repetitions;
import io.github.concurrencybench.plan.Sweep;
import io.github.concurrencybench.plan.TaskWorkload;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.plan.Warmups;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Probe;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Search;
import io.github.concurrencybench.result.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProbingSearchTest {

  private static final TaskWorkload ORDERS =
      new TaskWorkload("orders", "com.acme.LoadOrder", HandMade.TASKS, Map.of(), Map.of());

  private final List<Cell> cells = new ArrayList<>();
  private final List<RoundResult> measured = new ArrayList<>();

  /** Asks for nothing, so that only probes are left. */
  private static final Search OVER = search(List.of());

  private static Search search(List<Turn> next) {
    return new Search() {
      @Override
      public List<Turn> next(List<RoundResult> finished) {
        assertThat(finished).noneMatch(RoundResult::isProbe);
        return next;
      }

      @Override
      public int left(List<RoundResult> finished) {
        assertThat(finished).noneMatch(RoundResult::isProbe);
        return 7 * next.size();
      }
    };
  }

  /** Measures a cell in five rounds. */
  private void measured(Cell cell, double millis) {
    cells.add(cell);
    measured.addAll(HandMade.rounds(cell, millis, millis, millis, millis, millis));
  }

  private static Plan plan(Workload workload, List<Cell> cells, int rounds) {
    Repetitions repetitions = new Repetitions(rounds, 3, Warmups.AUTO);
    return new Plan(List.of(workload), cells, repetitions, Sweep.FULL, 42, List.of());
  }

  /** The cells that it asks for, one after the other, until it asks for no more. */
  private List<Cell> probed(Workload workload, int rounds) {
    ProbingSearch search = new ProbingSearch(OVER, plan(workload, cells, rounds));
    List<RoundResult> finished = new ArrayList<>(measured);
    List<Cell> probed = new ArrayList<>();
    for (int left = search.left(finished); left > 0; left--) {
      assertThat(search.left(finished)).isEqualTo(left);
      List<Turn> next = search.next(finished);
      assertThat(next).hasSize(1);
      Turn turn = next.get(0);
      assertThat(turn.probe()).isTrue();
      assertThat(turn.round()).isEqualTo(6 + probed.size());
      probed.add(turn.cell());
      finished.add(HandMade.round(turn.cell(), turn.round(), 0.001).withProbe(Probe.UNKNOWN));
    }
    assertThat(search.next(finished)).isEmpty();
    return probed;
  }

  private static Cell cell(String model, int workers) {
    return HandMade.cell("orders", model, workers);
  }

  @Test
  void letsTheOtherSearchComeToItsEnd() {
    measured(cell("virtual-threads", 8), 10);
    Turn turn = new Turn(cells.get(0), 6, 3);
    ProbingSearch search = new ProbingSearch(search(List.of(turn)), plan(ORDERS, cells, 5));
    assertThat(search.next(measured)).containsExactly(turn);
    assertThat(search.left(measured)).isEqualTo(7);
  }

  @Test
  void looksAtTheBestOfVirtualThreadsAndAtTwiceTheWinnersWorkers() {
    measured(cell("sequential", 1), 900);
    measured(cell("platform-threads", 8), 10);
    measured(cell("platform-threads", 12), 10);
    measured(cell("platform-threads", 16), 10);
    measured(cell("platform-threads", 32), 10);
    measured(cell("virtual-threads", 4), 30);
    measured(cell("virtual-threads", 8), 20);
    measured(cell("processes", 2), 1);
    assertThat(probed(ORDERS, 5))
        .containsExactly(cell("virtual-threads", 8), cell("platform-threads", 16));
  }

  /** JMH's virtual threads are in no list of threads. */
  @Test
  void looksAtPlatformThreadsOfBenchmarks() {
    measured(cell("virtual-threads", 2), 10);
    measured(cell("platform-threads", 2), 20);
    assertThat(probed(HandMadeJmh.workload("orders"), 5))
        .containsExactly(cell("platform-threads", 2));
  }

  @Test
  void looksAtTheBestItselfWhereNoMoreWorkersWereMeasured() {
    measured(cell("virtual-threads", 4), 30);
    measured(cell("virtual-threads", 8), 20);
    assertThat(probed(ORDERS, 5)).containsExactly(cell("virtual-threads", 8));
  }

  @Test
  void looksAtVirtualThreadsOfDownloadsAlone() {
    HttpWorkload pages = HandMade.http("orders", "http://localhost/");
    measured(cell("virtual-threads", 8), 20);
    measured(cell("platform-threads", 8), 10);
    assertThat(probed(pages, 5)).containsExactly(cell("virtual-threads", 8));
  }

  @Test
  void sendsNoMoreRequestsThanTheSingleRoundThatWasAskedFor() {
    measured(cell("virtual-threads", 8), 20);
    assertThat(probed(HandMade.http("orders", "http://localhost/"), 1)).isEmpty();
    assertThat(probed(HandMade.target("orders", 4), 1)).hasSize(1);
    assertThat(probed(ORDERS, 1)).hasSize(1);
  }

  @Test
  void looksAtNoSums() {
    Cell sums = HandMade.cell("squares", "virtual-threads", 2);
    measured(sums, 20);
    assertThat(probed(HandMade.CPU, 5)).isEmpty();
  }

  @Test
  void looksOnEachJvm() {
    measured(HandMade.cell("orders", "virtual-threads", 8, "21.0.1"), 20);
    measured(HandMade.cell("orders", "virtual-threads", 8, "25.0.1"), 20);
    assertThat(probed(ORDERS, 5)).extracting(Cell::jvm).containsExactly("21.0.1", "25.0.1");
  }

  @Test
  void looksAtNothingThatFailed() {
    Cell cell = cell("virtual-threads", 8);
    cells.add(cell);
    measured.add(RoundResult.without(cell, 1, Status.NOT_APPLICABLE, "Java 17"));
    assertThat(probed(ORDERS, 5)).isEmpty();
  }

  @Test
  void looksNoFurtherOnceThereIsNoTime() {
    measured(cell("platform-threads", 8), 10);
    measured(cell("virtual-threads", 8), 20);
    ProbingSearch search =
        new ProbingSearch(
            OVER,
            plan(ORDERS, cells, 5),
            (turn, finished) -> finished.stream().noneMatch(RoundResult::isProbe));
    assertThat(search.left(measured)).isEqualTo(2);
    List<RoundResult> finished = new ArrayList<>(measured);
    finished.add(HandMade.round(cells.get(1), 6, 20).withProbe(Probe.UNKNOWN));
    assertThat(search.next(finished)).isEmpty();
    assertThat(search.left(finished)).isZero();
  }
}

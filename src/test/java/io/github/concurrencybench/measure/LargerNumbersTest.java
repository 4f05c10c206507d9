package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.fault.Fault;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.result.Journal;
import io.github.concurrencybench.result.JournalContent;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not measured any more where a limit of this machine was met. */
final class LargerNumbersTest {

  @TempDir private Path folder;

  private static List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    IntStream.rangeClosed(1, 8)
        .mapToObj(workers -> HandMade.cell("squares", "m", workers))
        .forEach(cells::add);
    cells.add(HandMade.cell("squares", "other", 8));
    return cells;
  }

  private List<RoundResult> measured(List<String> asked, List<RoundResult> before)
      throws IOException, InterruptedException {
    ScriptedEngine engine = new ScriptedEngine((cell, round) -> HandMade.round(cell, round, 20));
    Journal journal =
        Journal.start(folder, HandMade.head(HandMade.plan(List.of(HandMade.CPU), cells())));
    new Measurement(engine, journal, new Untold(), before).run(new EveryRound(cells(), 1), 3);
    asked.addAll(engine.asked());
    return JournalContent.read(folder).rounds();
  }

  @Test
  @Fault(
      row = {44, 45, 46},
      fault = "A number of workers meets a limit of this machine",
      promise = "larger numbers of that model are not measured, and say why; others are")
  void whereALimitOfThisMachineWasMetMoreWorkersAreNotTried() throws Exception {
    List<Cell> cells = cells();
    List<String> asked = new ArrayList<>();
    List<RoundResult> measured =
        measured(
            asked,
            List.of(
                RoundResult.without(cells.get(4), 1, Status.FAILED, "It failed with LOCAL_FDS."),
                RoundResult.without(cells.get(6), 1, Status.FAILED, "It failed with HTTP_500.")));
    assertThat(asked)
        .extracting(asking -> asking.replace("1 squares/", ""))
        .containsExactlyInAnyOrder("m/1", "m/2", "m/3", "m/4", "other/8");
    String why =
        "Not measured: m met a limit of this machine with 5 at a time (LOCAL_FDS), and more need"
            + " more.";
    assertThat(measured)
        .filteredOn(round -> round.status() == Status.NOT_MEASURED)
        .extracting(round -> round.cell().workers().count(), RoundResult::reason)
        .containsExactlyInAnyOrder(tuple(6, why), tuple(8, why));
  }

  @Test
  void anotherFailureStopsNoLargerNumbers() throws Exception {
    List<String> asked = new ArrayList<>();
    measured(
        asked,
        List.of(RoundResult.without(cells().get(0), 1, Status.FAILED, "It failed with HTTP_500.")));
    assertThat(asked).hasSize(8);
  }
}

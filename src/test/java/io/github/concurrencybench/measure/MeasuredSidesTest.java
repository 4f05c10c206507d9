package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Side;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.result.Journal;
import io.github.concurrencybench.result.JournalContent;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Status;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main loop over the present and the older code, with a journal of its own. */
final class MeasuredSidesTest {

  private static final List<Cell> SIDES =
      Arrays.stream(Side.values())
          .map(side -> new Cell("squares", 100, "m", new Workers(2), "17", side))
          .toList();
  private static final Plan PLAN = HandMade.plan(List.of(HandMade.CPU), SIDES);

  @TempDir private Path folder;

  private static RoundResult result(Cell cell, int round) {
    return cell.side() == Side.PRESENT
        ? HandMade.round(cell, round, 20)
        : RoundResult.without(cell, round, Status.NOT_APPLICABLE, "It does not link.");
  }

  @Test
  void whatOlderCodeLacksIsTriedOnceAndMeasuredInThePresentOne() throws Exception {
    ScriptedEngine engine = new ScriptedEngine(MeasuredSidesTest::result);
    Journal journal = Journal.start(folder, Journal.GATE_FILE, HandMade.head(PLAN));
    new Measurement(engine, journal, new Untold(), List.of()).run(new EveryRound(SIDES, 3), 5);
    List<RoundResult> rounds = JournalContent.read(folder, Journal.GATE_FILE).rounds();
    assertThat(rounds)
        .hasSize(9)
        .allMatch(r -> (r.status() == Status.MEASURED) == (r.cell().side() == Side.PRESENT));
    // Three rounds of the present, one try of both sides that run the older code.
    assertThat(engine.asked()).hasSize(4);
    assertThat(folder.resolve(Journal.FILE)).as("the run's is not touched").doesNotExist();
  }
}

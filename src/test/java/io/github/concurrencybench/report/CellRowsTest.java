package io.github.concurrencybench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.result.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CellRowsTest {

  private static List<CellRow> rows(ReportedRun run) {
    return new CellRows(Words.ENGLISH).all(HandMade.target("local", 48), run.results().cells());
  }

  @Test
  void whatCannotRunHereHasOneRowOnAJvm() {
    ReportedRun run = new ReportedRun().measured(HandMade.cell("local", "sequential", 1), 20);
    for (int workers : new int[] {1, 8, 64}) {
      run.without(HandMade.cell("local", "async", workers), Status.NOT_APPLICABLE, "No form.");
      run.without(
          HandMade.cell("local", "async", workers, "25"), Status.NOT_APPLICABLE, "No form on 25.");
    }
    assertThat(rows(run))
        .extracting(CellRow::model, CellRow::workers, CellRow::state, row -> row.reason().text())
        .containsExactly(
            tuple("sequential", "1", "1 samples in 1 rounds", ""),
            tuple("async", "-", "not-applicable", "No form."),
            tuple("async", "-", "not-applicable", "No form on 25."));
  }

  @Test
  void whatFailedHasARowEach() {
    ReportedRun run = new ReportedRun();
    for (int workers : new int[] {1, 8}) {
      run.without(HandMade.cell("local", "async", workers), Status.FAILED, "It said: no.");
    }
    assertThat(rows(run)).extracting(CellRow::workers).containsExactly("1", "8");
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }
}

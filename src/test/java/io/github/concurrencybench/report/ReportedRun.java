package io.github.concurrencybench.report;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.result.Journal;
import io.github.concurrencybench.result.JournalContent;
import io.github.concurrencybench.result.Probe;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.RunStatus;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A run made by hand, from its journal to the report. */
final class ReportedRun {

  static final String LONG_REASON =
      "The fork failed. It said: "
          + "java.lang.OutOfMemoryError: unable to create native thread ".repeat(3).strip();

  private final List<RoundResult> rounds = new ArrayList<>();

  /** A model in each state: the yardstick in part, two that tie, one failed, one not applicable. */
  static ReportedRun withEveryState() {
    return new ReportedRun()
        .cut(HandMade.cell("local", "sequential", 1), 20, 402, 400, 401, 403, 405)
        .measured(HandMade.cell("local", "platform-threads", 8), 300, 301, 302, 303, 304)
        .measured(HandMade.cell("local", "platform-threads", 48), 61, 62, 63, 64, 65)
        .measured(HandMade.cell("local", "platform-threads", 100), 70, 80, 90, 95, 97)
        .measured(HandMade.cell("local", "virtual-threads", 48), 60, 61, 62, 63, 64)
        .probed(HandMade.cell("local", "virtual-threads", 48))
        .without("thread-per-task", Status.FAILED, LONG_REASON)
        .without("structured", Status.NOT_APPLICABLE, "This needs Java 25.");
  }

  ReportedRun cut(Cell cell, int ran, double... millis) {
    rounds.addAll(HandMade.cutRounds(cell, ran, millis));
    return this;
  }

  ReportedRun measured(Cell cell, double... millis) {
    rounds.addAll(HandMade.rounds(cell, millis));
    return this;
  }

  /** A look that took long, and saw too few pins for a word. */
  private ReportedRun probed(Cell cell) {
    String at = "com.acme.Cache.get(Cache.java:42)";
    Probe seen = new Probe(0.05, at, 2, Duration.ofMillis(1), at);
    rounds.add(HandMade.round(cell, 6, 999).withProbe(seen));
    return this;
  }

  ReportedRun measured(Cell cell, int round, Sample sample) {
    rounds.add(HandMade.round(cell, round, List.of(sample)));
    return this;
  }

  ReportedRun without(String model, Status status, String reason) {
    return without(HandMade.cell("local", model, 4), status, reason);
  }

  ReportedRun without(Cell cell, Status status, String reason) {
    rounds.add(RoundResult.without(cell, 1, status, reason));
    return this;
  }

  private Plan plan() {
    Set<Cell> cells = new LinkedHashSet<>();
    rounds.forEach(round -> cells.add(round.cell()));
    return HandMade.plan(List.of(HandMade.target("local", 48)), List.copyOf(cells));
  }

  JournalContent journal() {
    return HandMade.journal(plan(), rounds);
  }

  Results results() {
    return io.github.concurrencybench.analysis.Summary.of(journal());
  }

  Results writtenTo(Path folder) throws IOException {
    Journal journal = Journal.start(folder, HandMade.head(plan()));
    rounds.forEach(journal::add);
    journal.end(RunStatus.COMPLETE);
    return new Report(folder).write();
  }
}

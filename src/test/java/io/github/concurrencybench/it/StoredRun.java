package io.github.concurrencybench.it;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Journal;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.RunStatus;
import io.github.concurrencybench.result.Status;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Puts the journal of a run into a project, so that a report has something to show. */
public final class StoredRun {

  private static final String HOSTILE = "</section><script>alert('x')</script> & $page #end";

  private StoredRun() {}

  /**
   * Writes a journal: 48 at a time is the answer, and one model failed with a hostile text.
   *
   * @param folder of the results
   * @param workload its name
   * @throws IOException where it cannot be written
   */
  public static void in(File folder, String workload) throws IOException {
    List<RoundResult> rounds = measured(workload);
    Cell failed = HandMade.cell(workload, "fork-join", 8);
    rounds.add(RoundResult.without(failed, 1, Status.FAILED, HOSTILE));
    write(folder, workload, rounds);
  }

  /**
   * Writes a journal in which nothing failed.
   *
   * @param folder of the results
   * @param workload its name
   * @throws IOException where it cannot be written
   */
  public static void clean(File folder, String workload) throws IOException {
    write(folder, workload, measured(workload));
  }

  /**
   * Writes a journal in which nothing failed, and a pool with 48 workers takes half as long again.
   *
   * @param folder of the results
   * @param workload its name
   * @throws IOException where it cannot be written
   */
  public static void slower(File folder, String workload) throws IOException {
    List<RoundResult> rounds = measured(workload);
    Cell slow = HandMade.cell(workload, "platform-threads", 48);
    rounds.removeIf(round -> round.cell().equals(slow));
    rounds.addAll(HandMade.rounds(slow, 92, 93, 94, 95, 96));
    write(folder, workload, rounds);
  }

  private static List<RoundResult> measured(String workload) {
    List<RoundResult> rounds = new ArrayList<>();
    rounds.addAll(
        HandMade.rounds(HandMade.cell(workload, "sequential", 1), 2400, 2410, 2420, 2430, 2440));
    rounds.addAll(
        HandMade.rounds(HandMade.cell(workload, "platform-threads", 8), 300, 301, 302, 303, 304));
    rounds.addAll(
        HandMade.rounds(HandMade.cell(workload, "platform-threads", 48), 61, 62, 63, 64, 65));
    return rounds;
  }

  private static void write(File folder, String workload, List<RoundResult> rounds)
      throws IOException {
    List<Workload> workloads = List.of(HandMade.target(workload, 48));
    List<Cell> cells = rounds.stream().map(RoundResult::cell).distinct().toList();
    Plan plan = HandMade.plan(workloads, cells);
    Journal journal = Journal.start(folder.toPath(), HandMade.head(plan));
    rounds.forEach(journal::add);
    journal.end(RunStatus.COMPLETE);
  }
}

package io.github.concurrencybench.mojo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.concurrencybench.measure.BrokenSetup;
import io.github.concurrencybench.plan.CpuWorkload;
import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Continuation;
import io.github.concurrencybench.result.Journal;
import io.github.concurrencybench.result.JournalContent;
import io.github.concurrencybench.result.JournalHead;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.RunStatus;
import io.github.concurrencybench.result.Search;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The run that this one goes on with.
 *
 * @param folder where its files are
 * @param journal what is known of it; null where there is nothing to go on with
 */
record EarlierRun(Path folder, JournalContent journal) {

  private static final String PARAMETER = "-Dconcurrency-bench.resume";

  /** A run that starts anew. */
  static EarlierRun none(Path folder) {
    return new EarlierRun(folder, null);
  }

  /** Reads what is there. A run that was cut off before its first line was whole left nothing. */
  static EarlierRun in(Path folder) {
    Path file = folder.resolve(Journal.FILE);
    try {
      // Not as UTF-8, which a garbled line need not be.
      if (!Files.exists(file) || !Files.readString(file, ISO_8859_1).contains("\n")) {
        return none(folder);
      }
      return new EarlierRun(folder, JournalContent.read(folder));
    } catch (IOException unreadable) {
      throw new BrokenSetup(
          "%s: nothing to go on with: %s. Leave it out to start anew."
              .formatted(PARAMETER, unreadable.getMessage()),
          unreadable);
    }
  }

  boolean isThere() {
    return journal != null;
  }

  /** What the user left to chance, or to us, is what it was. */
  Plan adoptedBy(Plan asked, boolean namesSeed) {
    if (!isThere()) {
      return asked;
    }
    Plan before = journal.head().plan();
    Plan plan = asked.withWorkloads(asked.workloads().stream().map(w -> sized(w, before)).toList());
    return namesSeed ? plan : plan.withRandomSeed(before.randomSeed());
  }

  private static Workload sized(Workload asked, Plan before) {
    return before.workloads().stream()
        .filter(known -> asked instanceof CpuWorkload sums && sums.isToBeFitted())
        .filter(known -> known.name().equals(asked.name()))
        .filter(known -> known instanceof CpuWorkload sums && sums.fitted())
        .findFirst()
        .<Workload>map(known -> ((CpuWorkload) asked).withSize(((CpuWorkload) known).size()))
        .orElse(asked);
  }

  /** Refuses to mix what must not be compared. */
  void check(JournalHead head) {
    if (!isThere()) {
      return;
    }
    List<String> differences = new Continuation(journal.head(), head).differences();
    if (!differences.isEmpty()) {
      throw new InvalidPlan(
          "%s is of another run: %s. Give the same parameters on the same machine, or leave out %s to start anew."
              .formatted(folder.resolve(Journal.FILE), String.join("; ", differences), PARAMETER));
    }
  }

  /** Whether it was not cut off and nothing is missing. */
  boolean isOver(Search search) {
    return isThere()
        && journal.status() == RunStatus.COMPLETE
        && search.next(journal.finished()).isEmpty();
  }

  /** What is done about it; its journal is shown by a short name. */
  String sentence(Search search, Path file) {
    if (!isThere()) {
      return "Nothing to go on with: there is no " + file + " yet, and this run starts anew.";
    }
    int kept = journal.rounds().size();
    return isOver(search)
        ? "Nothing is left to measure in %s (measured: %s): the report is made again."
            .formatted(file, kept)
        : "Going on with %s (measured so far: %s, left: about %s)."
            .formatted(file, kept, search.left(journal.finished()));
  }

  /** Its journal, or a new one. */
  Journal open(JournalHead head) {
    try {
      return isThere() ? Journal.resume(folder) : Journal.start(folder, head);
    } catch (IOException failed) {
      throw new InvalidPlan(
          "outputDirectory", folder.toString(), "it cannot be written (" + failed + ")");
    }
  }

  /** What is in its journal once that is open: a last line that was cut is not. */
  List<RoundResult> kept() {
    try {
      return isThere() ? JournalContent.read(folder).finished() : List.of();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}

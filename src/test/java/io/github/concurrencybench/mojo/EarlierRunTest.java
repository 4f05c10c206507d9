package io.github.concurrencybench.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.analysis.GridSearch;
import io.github.concurrencybench.measure.BrokenSetup;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.CpuWorkload;
import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.plan.Output;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.result.Journal;
import io.github.concurrencybench.result.RunStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EarlierRunTest {

  private static final Cell ONE = HandMade.cell("squares", "sequential", 1);
  private static final Cell TWO = HandMade.cell("squares", "m", 2);
  private static final Plan PLAN = HandMade.plan(List.of(HandMade.CPU), List.of(ONE, TWO));
  private static final GridSearch SEARCH = new GridSearch(PLAN);

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("journal.ndjson");
  }

  private void finished(int rounds, RunStatus status) throws IOException {
    Journal journal = Journal.start(folder, HandMade.head(PLAN));
    for (int round = 1; round <= rounds; round++) {
      journal.add(HandMade.round(ONE, round, 20));
      journal.add(HandMade.round(TWO, round, 10));
    }
    journal.end(status);
  }

  @Test
  void whereNothingIsARunStartsAnew() throws IOException {
    for (String left : new String[] {null, "", "{\"head\":{\"sch"}) {
      if (left != null) {
        Files.writeString(file(), left);
      }
      EarlierRun earlier = EarlierRun.in(folder);
      assertThat(earlier.isThere()).isFalse();
      assertThat(earlier.isOver(SEARCH)).isFalse();
      assertThat(earlier.sentence(SEARCH, Path.of("journal")))
          .isEqualTo("Nothing to go on with: there is no journal yet, and this run starts anew.");
      earlier.check(HandMade.head(PLAN));
      earlier.open(HandMade.head(PLAN)).end(RunStatus.COMPLETE);
      assertThat(earlier.kept()).isEmpty();
      assertThat(Files.readString(file())).startsWith("{\"head\":{\"schema\":1,");
    }
  }

  /** The garbage need not be text, and the cell of that line is measured again. */
  @Test
  void aRunWithADamagedLineGoesOn() throws IOException {
    finished(5, RunStatus.COMPLETE);
    byte[] bytes = Files.readAllBytes(file());
    bytes[bytes.length / 2] = (byte) 0xff;
    Files.write(file(), bytes);
    EarlierRun earlier = EarlierRun.in(folder);
    assertThat(earlier.isOver(SEARCH)).isFalse();
    assertThat(earlier.sentence(SEARCH, Path.of("journal")))
        .isEqualTo("Going on with journal (measured so far: 9, left: about 1).");
    earlier.open(HandMade.head(PLAN)).end(RunStatus.COMPLETE);
    assertThat(earlier.kept()).hasSize(9);
  }

  @Test
  void aRunThatWasCutOffGoesOn() throws IOException {
    finished(2, RunStatus.INTERRUPTED);
    Files.writeString(file(), Files.readString(file()) + "{\"rou");
    EarlierRun earlier = EarlierRun.in(folder);
    assertThat(earlier.isThere()).isTrue();
    assertThat(earlier.isOver(SEARCH)).isFalse();
    assertThat(earlier.sentence(SEARCH, Path.of("journal")))
        .isEqualTo("Going on with journal (measured so far: 4, left: about 6).");
    earlier.check(HandMade.head(PLAN));
    earlier.open(HandMade.head(PLAN)).end(RunStatus.COMPLETE);
    assertThat(earlier.kept()).hasSize(4);
  }

  @Test
  void aRunThatIsCompleteIsOver() throws IOException {
    finished(5, RunStatus.COMPLETE);
    EarlierRun earlier = EarlierRun.in(folder);
    assertThat(earlier.isOver(SEARCH)).isTrue();
    assertThat(earlier.sentence(SEARCH, Path.of("journal")))
        .isEqualTo(
            "Nothing is left to measure in journal (measured: 10): the report is made again.");
  }

  @Test
  void aRunWithoutItsEndIsNotOver() throws IOException {
    finished(5, RunStatus.PARTIAL);
    assertThat(EarlierRun.in(folder).isOver(SEARCH)).isFalse();
    finished(4, RunStatus.COMPLETE);
    assertThat(EarlierRun.in(folder).isOver(SEARCH)).as("a line is missing").isFalse();
  }

  @Test
  void theSeedIsThatOfTheJournalUnlessTheUserNamesOne() throws IOException {
    finished(1, RunStatus.INTERRUPTED);
    Plan drawn = PLAN.withRandomSeed(7);
    EarlierRun earlier = EarlierRun.in(folder);
    assertThat(earlier.adoptedBy(drawn, false)).isEqualTo(PLAN);
    assertThat(earlier.adoptedBy(drawn, true)).isEqualTo(drawn);
    assertThat(EarlierRun.none(folder).adoptedBy(drawn, false)).isEqualTo(drawn);
  }

  @Test
  void sumsKeepTheSizeThatWasFound() throws IOException {
    CpuWorkload asked = CpuWorkload.toBeFitted("squares", 100, Output.NONE);
    CpuWorkload found = asked.withSize(500);
    Journal.start(folder, HandMade.head(PLAN.withWorkloads(List.of(found)))).end(RunStatus.PARTIAL);
    Plan plan = EarlierRun.in(folder).adoptedBy(PLAN.withWorkloads(List.of(asked)), true);
    assertThat(plan.workloads()).containsExactly(found);
    Plan named = PLAN.withWorkloads(List.of(new CpuWorkload("squares", 7, 100)));
    assertThat(EarlierRun.in(folder).adoptedBy(named, true)).isEqualTo(named);
    finished(1, RunStatus.PARTIAL);
    assertThat(
            EarlierRun.in(folder).adoptedBy(plan.withWorkloads(List.of(asked)), true).workloads())
        .as("that of the journal was given, not found")
        .containsExactly(asked);
  }

  @Test
  void refusesAnotherRunAndTouchesNothing() throws IOException {
    finished(1, RunStatus.INTERRUPTED);
    byte[] before = Files.readAllBytes(file());
    Plan other = HandMade.tolerant(PLAN.withRandomSeed(7), 0.1);
    assertThatThrownBy(() -> EarlierRun.in(folder).check(HandMade.head(other)))
        .isInstanceOf(InvalidPlan.class)
        .hasMessage(
            "%s is of another run: randomSeed 42, now 7; tolerance 0.05, now 0.1. Give the same"
                + " parameters on the same machine, or leave out -Dconcurrency-bench.resume to start"
                + " anew.",
            file());
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
  }

  @Test
  void refusesWhatIsNoJournal() throws IOException {
    Files.writeString(file(), "garbage\nmore\n");
    assertThatThrownBy(() -> EarlierRun.in(folder))
        .isInstanceOf(BrokenSetup.class)
        .hasMessage(
            "-Dconcurrency-bench.resume: nothing to go on with: %s does not start with a plan of"
                + " schema 1; run again. Leave it out to start anew.",
            file());
  }
}

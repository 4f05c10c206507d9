package io.github.concurrencybench.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.HandMadeGate;
import io.github.concurrencybench.gate.Decision;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.report.Report;
import io.github.concurrencybench.report.Templates;
import io.github.concurrencybench.result.Journal;
import io.github.concurrencybench.result.RunStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ShownDecisionTest {

  private static final Decision DECISION =
      HandMadeGate.of(HandMade.START, HandMadeGate.ofEveryKind("local"));

  @TempDir private Path folder;
  private Path step;

  @BeforeEach
  void run() throws IOException {
    step = folder.resolve("step.md");
    Cell cell = HandMade.cell("local", "platform-threads", 48);
    Journal journal =
        Journal.start(
            folder,
            HandMade.head(HandMade.plan(List.of(HandMade.target("local", 48)), List.of(cell))));
    HandMade.rounds(cell, 60, 61, 62, 63, 64).forEach(journal::add);
    journal.end(RunStatus.COMPLETE);
    new Report(folder).write();
  }

  private List<String> shown() throws IOException {
    return new ShownDecision(folder, Templates.OURS, new StartFolder(folder.getParent()))
        .of(DECISION, Optional.of(new StepSummary(step)));
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  private int verdicts() throws IOException {
    return Files.readString(step).split("### concurrency-bench: ", -1).length - 1;
  }

  @Test
  void everyFileHasTheVerdict() throws IOException {
    assertThat(shown()).contains("Gate: REGRESSED. 1 of 6 got worse than allowed.");
    assertThat(read("gate.json")).contains("\"verdict\": \"REGRESSED\"");
    assertThat(read("index.html")).contains("REGRESSED: fails the build</h2>");
    assertThat(read("summary.md")).startsWith("### concurrency-bench: \u2717 REGRESSED");
    assertThat(read("TEST-concurrency-bench.xml")).contains("failures=\"1\"");
  }

  @Test
  void thePageIsNamedAsSeenFromWhereMavenWasStarted() throws IOException {
    assertThat(shown()).last().isEqualTo("Page:  " + folder.getFileName() + "/index.html");
    Path elsewhere = folder.resolve("module");
    assertThat(new StartFolder(elsewhere).shortened(folder.resolve("index.html")))
        .isEqualTo(folder.resolve("index.html"));
    assertThat(new StartFolder(elsewhere).shortened(elsewhere.resolve("../module/a/index.html")))
        .isEqualTo(Path.of("a/index.html"));
  }

  @Test
  void aJobsSummaryHasTheAnswersOnceAndTheVerdictAboveThem() throws IOException {
    Files.writeString(step, "Of another tool.\n");
    new StepSummary(step).add(folder.resolve(Report.SUMMARY));
    shown();
    shown();
    assertThat(Files.readString(step))
        .startsWith("Of another tool.\n### concurrency-bench: \u2717 REGRESSED")
        .containsOnlyOnce("| workload | answer |");
    assertThat(verdicts()).isEqualTo(1);
  }

  @Test
  void whereAnotherStepHasTheAnswersOnlyTheVerdictIsAdded() throws IOException {
    shown();
    assertThat(Files.readString(step)).doesNotContain("| workload | answer |");
    assertThat(verdicts()).isEqualTo(1);
  }
}

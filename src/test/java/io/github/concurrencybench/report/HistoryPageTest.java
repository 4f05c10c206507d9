package io.github.concurrencybench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.SlowerAnswer;
import io.github.concurrencybench.analysis.KeptRuns;
import io.github.concurrencybench.result.History;
import io.github.concurrencybench.result.Json;
import io.github.concurrencybench.result.KeptRun;
import io.github.concurrencybench.result.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kept runs on the page. */
final class HistoryPageTest {

  private static final String COMMIT = "1a2b3c4d".repeat(5);

  @TempDir private Path folder;
  private Results results;

  @BeforeEach
  void aRun() throws IOException {
    results =
        new ReportedRun()
            .measured(HandMade.cell("local", "sequential", 1), 200, 200, 200, 200, 200)
            .measured(HandMade.cell("local", "platform-threads", 8), 60, 60, 60, 60, 60)
            .writtenTo(folder);
  }

  /** This run as it was so many days before, so many times as slow. */
  private KeptRun before(int days, double slowness, String fingerprint) {
    KeptRun now = KeptRuns.of(results, COMMIT, "main");
    return new KeptRun(
        KeptRun.SCHEMA,
        now.startedAt().minus(Duration.ofDays(days)),
        days % 2 == 0 ? COMMIT : null,
        "main",
        now.plugin(),
        fingerprint,
        now.answers().stream().map(answer -> SlowerAnswer.of(answer, slowness)).toList());
  }

  private History history(List<KeptRun> runs, int leftOut, List<String> warnings) {
    return new History(KeptRun.SCHEMA, results.startedAt(), runs, leftOut, warnings);
  }

  /** Since two days 25 % slower. */
  private List<KeptRun> slowerNow() {
    List<KeptRun> runs = new ArrayList<>();
    for (int days = 11; days >= 0; days--) {
      runs.add(before(days, days > 2 ? 0.8 : 1, "print"));
    }
    return runs;
  }

  private String page(History history) throws IOException {
    history.write(folder);
    new Report(folder).write();
    return Files.readString(folder.resolve(Report.PAGE));
  }

  @Test
  void aPageWithoutKeptRunsDoesNotSpeakOfThem() throws IOException {
    assertThat(Files.readString(folder.resolve(Report.PAGE))).doesNotContain("History");
  }

  @Test
  void theChangeIsToldDrawnAndMarkedInItsRow() throws IOException {
    String page = page(history(slowerNow(), 0, List.of()));
    assertThat(page)
        .contains("<h3>History over the kept runs</h3>", "charts/history-local.svg")
        .contains(
            "<tr><th scope=\"row\">platform-threads</th><td>12</td><td>48.0 ms</td>"
                + "<td>60.0 ms</td><td class=\"reason\">since 2025-12-31 (1a2b3c4) 25 %"
                + " slower</td></tr>")
        .contains(
            "<tr><th scope=\"row\">2025-12-31 03:04</th><td>1a2b3c4</td><td>8</td><td>60.0 ms</td>")
        .contains("<th scope=\"row\">2025-12-30 03:04</th><td>-</td>")
        .doesNotContain("are not drawn", "left out");
    assertThat(Files.readString(folder.resolve("charts/history-local.svg")))
        .contains("since 2025-12-31 25 % slower");
  }

  @Test
  void theLogTellsTheChangeToo() {
    assertThat(Report.changes(results, history(slowerNow(), 0, List.of())))
        .containsExactly("local, platform-threads: since 2025-12-31 (1a2b3c4) 25 % slower.");
    assertThat(Report.changes(results, history(List.of(before(0, 1, "print")), 0, List.of())))
        .isEmpty();
  }

  @Test
  void otherMachinesAreNoPartOfTheLine() throws IOException {
    List<KeptRun> runs = new ArrayList<>();
    for (int days = 11; days > 2; days--) {
      runs.add(before(days, 0.5, "Linux 7|<b>|8"));
    }
    runs.addAll(List.of(before(1, 1, "print"), before(0, 1, "print")));
    String page = page(history(runs, 3, List.of("a.json is damaged.")));
    assertThat(page)
        .contains("<td>2</td><td>60.0 ms</td><td>60.0 ms</td><td class=\"reason\">too few runs")
        .contains("Runs of other machines or other releases of Java are not drawn (9)")
        .contains("<td class=\"reason\">Linux 7, &lt;b&gt;, 8</td>", "this one</td>")
        .contains("Older runs are left out: 3.", "cannot be read are left out: 1.");
    assertThat(Files.readString(folder.resolve("charts/history-local.svg")))
        .contains("2 runs, from 2026-01-01");
  }

  @Test
  void aWorkloadThatWasChangedIsAnotherOne() throws IOException {
    String json =
        Json.LINE
            .toJson(before(1, 1, "print"))
            .replaceAll("\"definition\":\"\\w+\"", "\"definition\":\"another\"");
    KeptRun other = Json.LINE.fromJson(json, KeptRun.class);
    assertThat(page(history(List.of(other, before(0, 1, "print")), 0, List.of())))
        .contains("did something else under this name are left out (1)");
  }

  @Test
  void aSiteInGermanHasItToo() throws IOException {
    history(slowerNow(), 0, List.of()).write(folder);
    String part =
        new RunsPage(folder.resolve("site"), "bench", Templates.OURS, Locale.GERMAN)
            .part("Titel", List.of(new FoundRun("run", folder)), "");
    assertThat(part)
        .contains("Verlauf über die aufgehobenen Läufe")
        .contains("seit 2025-12-31 (1a2b3c4) 25 % langsamer")
        .contains("bench/charts/history-local.svg");
  }
}

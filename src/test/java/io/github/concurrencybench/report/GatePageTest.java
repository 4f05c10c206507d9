package io.github.concurrencybench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.HandMadeGate;
import io.github.concurrencybench.gate.Decision;
import io.github.concurrencybench.gate.Finding;
import io.github.concurrencybench.gate.Metric;
import io.github.concurrencybench.gate.Reference;
import io.github.concurrencybench.gate.Threshold;
import io.github.concurrencybench.gate.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verdict on the page. */
final class GatePageTest {

  private static final Decision EVERY_KIND =
      HandMadeGate.of(HandMade.START, HandMadeGate.ofEveryKind("local"));

  @TempDir private Path folder;

  private String page(Decision decision) throws IOException {
    decision.write(folder);
    ReportedRun.withEveryState().writtenTo(folder);
    return read("index.html");
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  @Test
  void standsAboveTheAnswers() throws IOException {
    String page = page(EVERY_KIND);
    String first = page.substring(0, page.indexOf("<div class=\"answers\">"));
    GoldenFile.assertSame("verdict.html", first.substring(first.indexOf("<section")));
    String below = page.substring(page.indexOf("<h2 id=\"_findings\""));
    GoldenFile.assertSame("findings.html", below.substring(0, below.indexOf("</section>")));
    assertThat(page.indexOf("id=\"_findings\""))
        .isBetween(page.indexOf("\"local-numbers\""), page.indexOf("\"local-all\""));
    assertThat(read("charts/comparison-gate.svg")).contains(">1.31 (10 %)<");
    assertThat(page).contains("<a href=\"TEST-concurrency-bench.xml\">", "<a href=\"gate.json\">");
  }

  @Test
  void ofAnotherRunIsNotShownAndSaysWhy() throws IOException {
    String page = page(HandMadeGate.of(Instant.EPOCH, HandMadeGate.ofEveryKind("local")));
    assertThat(page)
        .contains("gate.json decides on another run than this one, so it is not shown")
        .doesNotContain("class=\"verdict");
    assertThat(folder.resolve("TEST-concurrency-bench.xml")).doesNotExist();
  }

  @Test
  void thatCannotBeReadIsNotShownAndSaysWhy() throws IOException {
    Files.writeString(folder.resolve(Decision.FILE), "<<<<<<< ours");
    Files.writeString(folder.resolve("TEST-concurrency-bench.xml"), "of an earlier run");
    ReportedRun.withEveryState().writtenTo(folder);
    assertThat(read("index.html"))
        .contains("gate.json cannot be read, so it is not shown")
        .doesNotContain(folder.toString());
    assertThat(folder.resolve("TEST-concurrency-bench.xml")).doesNotExist();
  }

  @Test
  void withoutADecisionSaysNothing() throws IOException {
    ReportedRun.withEveryState().writtenTo(folder);
    assertThat(read("index.html")).doesNotContain("class=\"verdict", "gate.json", "comparison-");
  }

  @Test
  void isInASiteWithItsFilesAndInItsLanguage() throws IOException {
    page(EVERY_KIND);
    Path site = folder.resolve("site");
    String part =
        new RunsPage(site, "bench", Templates.OURS, Locale.GERMAN)
            .part("Titel", List.of(new FoundRun("run", folder)), "");
    assertThat(part)
        .contains("VERSCHLECHTERT: der Build schl\u00e4gt fehl</h2>")
        .contains("Verglichen mit Version 1.2.0 (com.acme:orders:1.2.0), die abwechselnd")
        .contains("local/virtual-threads/48, Dauer: 78,6 ms, die Referenz 60,0 ms; 1,31-mal so")
        .contains("<span lang=\"en\">com.acme.Client.send(Request) is not in 1.2.0.</span>");
    assertThat(site.resolve("bench/gate.json")).exists();
    assertThat(site.resolve("bench/TEST-concurrency-bench.xml")).exists();
    assertThat(Files.readString(site.resolve("bench/charts/comparison-gate.svg")))
        .contains("Verglichen mit der Referenz: 1.2.0", ">1,31 (10 %)<");
  }

  @Test
  void ofHundredsOfFindingsNamesTheWorstThree() throws IOException {
    Finding slow =
        HandMadeGate.compared(
            HandMade.cell("local", "m", 8), Metric.DURATION, Verdict.REGRESSED, 2);
    String page = page(HandMadeGate.of(HandMade.START, Collections.nCopies(400, slow)));
    assertThat(page).contains("<summary>397 more</summary>", "400 findings: 400 REGRESSED.");
  }

  @Test
  void saysInGermanThatThereIsNothingToCompareWith() {
    Finding without =
        HandMadeGate.without(
            Threshold.regression(Metric.DURATION, 0.1),
            HandMade.cell("local", "m", 8),
            Verdict.NO_REFERENCE,
            "There is nothing to compare with.");
    Words german = Words.of(Locale.GERMAN);
    assertThat(new GateWords(german).sentence(without).text())
        .startsWith("local/m/8, Dauer: Es gibt nichts zum Vergleichen;");
    assertThat(GateRow.of(without, german).mark().word()).isEqualTo("KEINE REFERENZ");
  }

  @Test
  void saysWhatStoredNumbersAre() {
    Reference stored =
        new Reference(
            Reference.Kind.BASELINE, "baseline.json", null, "abc123", Instant.EPOCH, "New disk.");
    assertThat(new GateWords(Words.ENGLISH).comparedWith(stored))
        .isEqualTo(
            "Compared with numbers stored in baseline.json: 1970-01-01T00:00:00Z, commit abc123,"
                + " accepted because of \"New disk.\".");
    Reference path = Reference.now(Reference.Kind.PATH, "../base", "/home/me/base");
    assertThat(new GateWords(Words.ENGLISH).comparedWith(path))
        .contains("the code in ../base,")
        .doesNotContain("/home/me");
    assertThat(new GateWords(Words.ENGLISH).comparedWith(null))
        .isEqualTo("Compared with nothing: there is no reference.");
  }
}

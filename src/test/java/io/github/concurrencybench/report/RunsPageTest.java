package io.github.concurrencybench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.HandMadeGate;
import io.github.concurrencybench.result.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of several runs, as part of a site and alone. */
final class RunsPageTest {

  @TempDir private Path folder;
  private Path run;

  @BeforeEach
  void store() throws IOException {
    run = folder.resolve("run");
    ReportedRun.withEveryState().writtenTo(run);
  }

  private String part(Locale locale, FoundRun... runs) throws IOException {
    return new RunsPage(folder.resolve("site"), "bench", Templates.OURS, locale)
        .part("A <title>", List.of(runs), "target/bench");
  }

  @Test
  void oneRunStandsBelowTheTitle() throws IOException {
    assertThat(part(Locale.ROOT, new FoundRun("run", run)))
        .startsWith("<link rel=\"stylesheet\" href=\"bench/style.css\">")
        .contains("<h1>A &lt;title&gt;</h1>", "<h2 id=\"local\">local</h2>")
        .contains("src=\"bench/charts/duration-local.svg\"", "href=\"bench/results.csv\"")
        .doesNotContain("<html", "journal.ndjson", "<h4", "<source");
    assertThat(folder.resolve("site/bench/results.csv")).isNotEmptyFile();
    assertThat(folder.resolve("site/bench/charts/duration-local.svg")).isNotEmptyFile();
  }

  @Test
  void severalRunsHaveASectionEach() throws IOException {
    assertThat(part(Locale.ROOT, new FoundRun("one", run), new FoundRun("two", run)))
        .contains("<h2 id=\"run-1-_top\">one</h2>", "<h3 id=\"run-1-local\">local</h3>")
        .contains("<h2 id=\"run-2-_top\">two</h2>", "<h3 id=\"run-2-local\">local</h3>")
        .contains("href=\"bench/run-2/results.csv\"");
  }

  @Test
  void aboveSeveralRunsTheirVerdictsAndAnswersStandInATable() throws IOException {
    HandMadeGate.of(HandMade.START, HandMadeGate.ofEveryKind("local")).write(run);
    Path other = folder.resolve("other");
    ReportedRun.withEveryState().writtenTo(other);
    String all = part(Locale.ROOT, new FoundRun("one", run), new FoundRun("two", other));
    String table = all.substring(all.indexOf("<table class=\"overview\">"));
    GoldenFile.assertSame("overview.html", table.substring(0, table.indexOf("</table>")));
  }

  @Test
  void aJournalThatCannotBeReadIsNamed() throws IOException {
    Path damaged = Files.createDirectory(folder.resolve("damaged"));
    Files.writeString(damaged.resolve(Journal.FILE), "{\n");
    assertThat(part(Locale.ROOT, new FoundRun("one", damaged), new FoundRun("two", run)))
        .contains("<strong>Note:</strong> The journal in one cannot be read; measure again.")
        .contains("<h2 id=\"run-1-_top\">two</h2>", "<h3 id=\"run-1-local\">local</h3>")
        .doesNotContain(">one</h2>", "There are no results");
  }

  @Test
  void withoutResultsItSaysHowToGetThem() throws IOException {
    assertThat(part(Locale.ROOT))
        .contains(
            "<p>There are no results in target/bench yet: mvn concurrency-bench:run site measures"
                + " and shows them; mvn site alone never measures.</p>");
    assertThat(part(Locale.GERMAN))
        .contains(
            "<p>In target/bench gibt es noch keine Ergebnisse: mvn concurrency-bench:run site misst"
                + " und zeigt sie; mvn site allein misst nie.</p>");
  }

  @Test
  void aGermanPageIsGerman() throws IOException {
    assertThat(part(Locale.GERMANY, new FoundRun("run", run)))
        .contains("Arbeiter</th>", "Beschleunigung</th>", "Jedes Modell an seinem besten Punkt")
        .contains("62,0 ms", "fehlgeschlagen: <span lang=\"en\">The fork failed.")
        .contains("Grenzen der Control Group</th><td class=\"reason\">1,50 Prozessoren, 4096 MB<")
        .doesNotContain("Workers<", "samples in", "<td>62.0 ms", "How this");
  }

  @Test
  void aloneItIsAWholePage() throws IOException {
    Path page =
        new RunsPage(folder, "all", Templates.OURS, Locale.ROOT)
            .write(List.of(new FoundRun("one", run), new FoundRun("two", run)));
    assertThat(page).isEqualTo(folder.resolve("all.html"));
    assertThat(Files.readString(page))
        .startsWith("<!DOCTYPE html>")
        .contains("<link rel=\"stylesheet\" href=\"all/style.css\">", ">two</h2>")
        .endsWith("</html>\n");
  }
}

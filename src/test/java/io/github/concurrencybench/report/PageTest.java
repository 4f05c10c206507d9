package io.github.concurrencybench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.result.Noise;
import io.github.concurrencybench.result.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page says beyond its tables. */
final class PageTest {

  @TempDir private Path folder;

  private String page() throws IOException {
    return Files.readString(folder.resolve(Report.PAGE));
  }

  /** A tenth of the work is serial: (1 + 0.1 (N - 1)) / N of a second. */
  @Test
  void saysWhatEachModelDoesAndHowItScales() throws IOException {
    ReportedRun run = new ReportedRun();
    for (int workers : new int[] {1, 2, 4, 8, 16}) {
      double millis = 1000 * (1 + 0.1 * (workers - 1)) / workers;
      double[] rounds = {millis, millis, millis, millis, millis};
      run.measured(HandMade.cell("local", "platform-threads", workers), rounds);
    }
    run.writtenTo(folder);
    assertThat(page())
        .contains(
            "<li>platform-threads: 16 at a time (",
            "<br>10 % of the work is done by one worker at a time (contention), which allows a"
                + " speed-up of 10.0 at most. Workers do not slow each other down beyond that"
                + " (Amdahl&#39;s law).</li>");
  }

  @Test
  void saysHowQuietItWas() throws IOException {
    ReportedRun.withEveryState().writtenTo(folder);
    assertThat(page())
        .contains(
            "<dt>Noise</dt><dd>not known: this system does not tell, or not of such short batches</dd>")
        .contains("Each model at its best; = no difference shown; ~ scaled from 20 tasks<")
        .doesNotContain("Noise:</strong>", "&gt; fastest");
    Noise loud = new Noise(0.5, 9.0, 0.12, Duration.ofMillis(2), null, 0.05);
    ReportedRun run = new ReportedRun();
    Cell cell = HandMade.cell("local", "platform-threads", 8);
    for (int round = 1; round <= 5; round++) {
      run.measured(
          cell, round, HandMade.in(loud, Duration.ofMillis(3), HandMade.sample(round, 210)));
    }
    run.writtenTo(folder);
    String counted =
        "Noisy: 5 of 5 samples disturbed; median over samples: other programs 5 %, taken by the"
            + " host 12 %, held back by a quota 1 %, garbage collection 1 %";
    assertThat(page())
        .contains("<dt>Noise</dt><dd>Noisy: 5 of 5 samples disturbed</dd>")
        .contains("Noise</th><td class=\"reason\">" + counted + "</td>")
        .contains("<strong>Noise:</strong> The host gave 12 % of this machine&#39;s processors")
        .contains("<td>0.21 s!</td>", "<td>0.21 s!<td>", "5 samples in 5 rounds, 5 disturbed");
  }

  /** What a reader without pictures gets, in the order of the page. */
  @Test
  void showsAllInItsOrder() throws IOException {
    ReportedRun.withEveryState().writtenTo(folder);
    Path site = folder.resolve("site");
    String part =
        new RunsPage(site, "bench", Templates.OURS, Locale.ROOT)
            .part("Title", List.of(new FoundRun("run", folder)), "");
    // The end of the journal is when the test wrote it.
    GoldenFile.assertSame("fragment.html", part.replaceFirst("took \\S+ s,", "took 60 s,"));
  }

  @Test
  void listsWhatFailedByItsKind() throws IOException {
    Cell cell = HandMade.cell("local", "platform-threads", 8);
    ReportedRun run = new ReportedRun().without("m", Status.FAILED, "It said: no.");
    run.measured(cell, 1, HandMade.sample(1, 10, Map.of("HTTP_500", 3), 4950));
    run.writtenTo(folder);
    assertThat(page())
        .contains("1 of 2 cells failed; 3 tasks failed in cells that were measured")
        .contains("HTTP_500</th><td>3</td><td>1</td><td class=\"reason\">platform-threads</td>")
        .contains("It said: no.</th><td>-</td><td>1</td><td class=\"reason\">m</td><td>4</td>");
  }

  @Test
  void saysHowToRunItAgain() throws IOException {
    ReportedRun.withEveryState().writtenTo(folder);
    String plugin = "mvn io.github.concurrencybench:concurrency-bench-maven-plugin:0.1.0:run";
    assertThat(page())
        .contains("<code>" + plugin + "</code>")
        .contains("<code>" + plugin + " -Dconcurrency-bench.only=local/platform-threads/48</code>");
  }

  @Test
  void hasAPageOfAllCellsThatCanBeSorted() throws IOException {
    ReportedRun.withEveryState().writtenTo(folder);
    assertThat(page()).contains("<a href=\"cells.html\">").doesNotContain("<script");
    assertThat(Files.readString(folder.resolve("cells.html")))
        .contains("script-src 'self'", "<script src=\"sort.js\" defer></script>")
        .contains("<tr><th scope=\"row\">virtual-threads<td>48<td>62.0 ms<td>");
    assertThat(Files.readString(folder.resolve("sort.js"))).contains("aria-sort");
  }
}

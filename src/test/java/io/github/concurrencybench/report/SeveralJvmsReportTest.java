package io.github.concurrencybench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.result.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Java 17 beside Java 25 in all that people and programs get to see. */
final class SeveralJvmsReportTest {

  private static final String OLD = "17.0.1";
  private static final String NEW = "25.0.3";

  @TempDir private Path folder;

  private static Cell cell(String model, int workers, String jvm) {
    return HandMade.cell("local", model, workers, jvm);
  }

  private static ReportedRun run() {
    return new ReportedRun()
        .measured(cell("platform-threads", 8, OLD), 300, 301, 302, 303, 304)
        .measured(cell("platform-threads", 48, OLD), 61, 62, 63, 64, 65)
        .measured(cell("platform-threads", 8, NEW), 300, 301, 302, 303, 304)
        .measured(cell("platform-threads", 48, NEW), 68, 69, 70, 71, 72)
        .without(cell("virtual-threads", 48, OLD), Status.NOT_APPLICABLE, "This needs Java 21.")
        .measured(cell("virtual-threads", 48, NEW), 60, 61, 62, 63, 64);
  }

  @Test
  void theTableHasTheJvmsOfAModelBelowEachOther() throws IOException {
    List<String> lines =
        new TerminalSummary(run().results()).lines(Path.of("target", "index.html"));
    GoldenFile.assertSame("summary-jvms.txt", String.join("\n", lines) + "\n");
    assertThat(lines).allMatch(line -> line.length() <= 73);
  }

  @Test
  void thePageHasAColumnForTheJvm() throws IOException {
    run().writtenTo(folder);
    assertThat(Files.readString(folder.resolve("index.html")))
        .contains("<th scope=\"col\">Java</th>")
        .contains("</span> platform-threads</th><td>17.0.1</td><td>48</td>")
        .contains("virtual-threads</th><td>17.0.1</td><td colspan=\"8\"");
    ReportedRun.withEveryState().writtenTo(folder);
    assertThat(Files.readString(folder.resolve("index.html")))
        .doesNotContain("<th scope=\"col\">Java</th>", "<td>17.0.1</td>");
  }

  @Test
  void thePictureHasALineForEachModelAndJvm() throws IOException {
    run().writtenTo(folder);
    assertThat(Files.readString(folder.resolve("charts/duration-local.svg")))
        .contains(
            "platform-threads, Java 17.0.1",
            "platform-threads, Java 25.0.3",
            "virtual-threads, Java 25.0.3");
  }

  @Test
  void otherProgramsCanTellTheJvmsApart() throws IOException {
    run().writtenTo(folder);
    assertThat(Files.readString(folder.resolve("results.csv")))
        .contains("local,platform-threads,48,17.0.1,", "local,platform-threads,48,25.0.3,");
    assertThat(Files.readString(folder.resolve("service-times.hlog")))
        .contains("Tag=local/platform-threads/48/17.0.1,", "Tag=local/platform-threads/48/25.0.3,");
    assertThat(Files.readString(folder.resolve("jmh-result.json")))
        .contains("\"jvm\": \"17.0.1\"", "\"jvm\": \"25.0.3\"");
  }

  @Test
  void thePageSaysWhereItWasMeasuredAndHowBusyItWas() throws IOException {
    run().writtenTo(folder);
    assertThat(Files.readString(folder.resolve("index.html")))
        .contains("Limits of the control group</th><td class=\"reason\">1.50 processors, 4096 MB<")
        .contains("17.0.1+12, Example, /jdk, collector G1, heap up to 1024 MB<")
        .contains("-XX:+UseG1GC -XX:MaxHeapSize=1073741824<")
        .contains("Load before the run</th><td class=\"reason\">0.5 threads<")
        .contains(
            "1.5 threads, a thread waited for a processor in 25 % of the time (median over"
                + " samples)<");
  }
}

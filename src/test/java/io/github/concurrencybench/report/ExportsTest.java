package io.github.concurrencybench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.fault.Fault;
import io.github.concurrencybench.result.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other programs would stumble over. */
final class ExportsTest {

  @TempDir private Path folder;

  private String text(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  @Fault(
      row = 28,
      fault = "A reason that a spreadsheet would calculate",
      promise = "results.csv holds it as text")
  @Test
  void holdsNoFormulaOfASpreadsheet() throws IOException {
    for (String start : List.of("=", "+", "-", "@", "\t")) {
      new ReportedRun().without("m", Status.FAILED, start + "cmd|'/c calc'!A0").writtenTo(folder);
      assertThat(text("results.csv")).contains(",failed,'" + start + "cmd|'/c calc'!A0,");
    }
  }

  @Test
  void namesEachCellForTrackersAndLeavesOutWhatTheyRefuse() throws IOException {
    ReportedRun run = new ReportedRun().measured(HandMade.cell("local", "a=b c", 8), 1, 2, 3);
    run.measured(HandMade.cell("local", "async", 8), 1, 2).writtenTo(folder);
    JsonArray entries = JsonParser.parseString(text("jmh-result.json")).getAsJsonArray();
    assertThat(entries).hasSize(1);
    JsonObject entry = entries.get(0).getAsJsonObject();
    assertThat(entry.get("benchmark").getAsString()).isEqualTo("concurrency-bench.local.a_b_c_8");
  }
}

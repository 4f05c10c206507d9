package io.github.concurrencybench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.result.Journal;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

final class ReportTest {

  private static final String HOSTILE =
      "<script>alert('x')</script> \"quoted\" & \u202etxet\u202c \u0007 $page.plugin #set($a = 1)"
          + " ${jndi:ldap://x} \"><script>";

  @TempDir private Path folder;
  private Results results;

  @BeforeEach
  void report() throws IOException {
    results = ReportedRun.withEveryState().writtenTo(folder);
  }

  private String text(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  @Test
  void writesEveryFileWhole() {
    assertThat(folder)
        .isDirectoryRecursivelyContaining("glob:**/charts/duration-local.svg")
        .isDirectoryRecursivelyContaining("glob:**/charts/dark-duration-local.svg")
        .isDirectoryRecursivelyContaining("glob:**/charts/resources-local.svg")
        .isDirectoryRecursivelyContaining("glob:**/style.css");
    for (String file :
        List.of("results.json", "results.csv", "jmh-result.json", "service-times.hlog")) {
      assertThat(folder.resolve(file)).isNotEmptyFile();
    }
    assertThat(folder).isDirectoryNotContaining("glob:**/*.tmp");
  }

  @Test
  void writesTheSameAgain() throws IOException {
    Map<String, String> before = new TreeMap<>();
    List<String> files = List.of("results.json", "results.csv", "jmh-result.json", "index.html");
    for (String file : files) {
      before.put(file, text(file));
    }
    new Report(folder).write();
    for (String file : files) {
      // The journal's end, and so the duration, was written once: nothing may change.
      assertThat(text(file)).isEqualTo(before.get(file));
    }
  }

  private static void addFields(String path, JsonElement value, TreeSet<String> fields) {
    if (value.isJsonObject()) {
      for (Map.Entry<String, JsonElement> field : value.getAsJsonObject().entrySet()) {
        fields.add(path + field.getKey());
        addFields(path + field.getKey() + ".", field.getValue(), fields);
      }
    } else if (value.isJsonArray()) {
      value.getAsJsonArray().forEach(each -> addFields(path, each, fields));
    }
  }

  /** Fields may be added to the golden file, never renamed or removed. */
  @Test
  void namesTheFieldsOfTheSchema() throws IOException {
    TreeSet<String> fields = new TreeSet<>();
    addFields("", JsonParser.parseString(text("results.json")), fields);
    GoldenFile.assertSame("results-fields.txt", String.join("\n", fields) + "\n");
    JsonObject json = JsonParser.parseString(text("results.json")).getAsJsonObject();
    assertThat(json.get("schema").getAsInt()).isEqualTo(1);
    assertThat(json.get("status").getAsString()).isEqualTo("complete");
    JsonObject cell = json.getAsJsonArray("cells").get(0).getAsJsonObject();
    assertThat(cell.get("tasks").getAsInt()).isEqualTo(100);
    assertThat(cell.get("workers").getAsInt()).isEqualTo(1);
    assertThat(cell.get("side").getAsString()).isEqualTo("present");
    assertThat(cell.get("scaled").getAsBoolean()).isTrue();
  }

  @Test
  void readsBackAsCsv() throws IOException {
    List<List<String>> rows = rows(text("results.csv"));
    assertThat(rows).allMatch(row -> row.size() == rows.get(0).size());
    assertThat(rows).hasSize(1 + 25 + 2);
    assertThat(rows.get(1))
        .startsWith("local", "sequential", "1", "17.0.1", "present", "measured", "", "1", "20")
        .contains("402000000");
    int reason = rows.get(0).indexOf("reason");
    assertThat(rows).extracting(row -> row.get(reason)).contains(ReportedRun.LONG_REASON);
  }

  /** RFC 4180. */
  private static List<List<String>> rows(String csv) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int at = 0; at < csv.length(); at++) {
      char next = csv.charAt(at);
      if (next == '"') {
        boolean doubled = quoted && at + 1 < csv.length() && csv.charAt(at + 1) == '"';
        field.append(doubled ? "\"" : "");
        at += doubled ? 1 : 0;
        quoted = doubled == quoted;
      } else if (!quoted && (next == ',' || next == '\n')) {
        row.add(field.toString());
        field.setLength(0);
        if (next == '\n') {
          rows.add(List.copyOf(row));
          row.clear();
        }
      } else if (quoted || next != '\r') {
        field.append(next);
      }
    }
    assertThat(quoted).isFalse();
    return rows;
  }

  @Test
  void quotesHostileReasonsInCsv() throws IOException {
    String reason = "a,b \"c\"\r\nd\n" + HOSTILE;
    new ReportedRun().without("m", Status.FAILED, reason).writtenTo(folder);
    assertThat(rows(text("results.csv")).get(1).get(6)).isEqualTo(reason);
  }

  @Test
  void hasTheFieldsOfJmh() throws IOException {
    JsonArray entries = JsonParser.parseString(text("jmh-result.json")).getAsJsonArray();
    // A shortened cell is no whole operation, and what failed has no score.
    assertThat(entries).hasSize(4);
    JsonObject entry = entries.get(1).getAsJsonObject();
    assertThat(entry.keySet())
        .contains("jmhVersion", "benchmark", "mode", "threads", "forks", "jdkVersion")
        .contains("warmupIterations", "measurementIterations", "params")
        .contains("primaryMetric", "secondaryMetrics");
    assertThat(entry.get("benchmark").getAsString())
        .isEqualTo("concurrency-bench.local.platform-threads_48");
    assertThat(entry.get("mode").getAsString()).isEqualTo("ss");
    assertThat(entry.get("forks").getAsInt()).isEqualTo(5);
    assertThat(entry.getAsJsonObject("params").get("workers").getAsString()).isEqualTo("48");
    JsonObject metric = entry.getAsJsonObject("primaryMetric");
    assertThat(metric.get("score").getAsDouble()).isEqualTo(63);
    assertThat(metric.get("scoreUnit").getAsString()).isEqualTo("ms/op");
    // t(0.9995, 4) = 8.610, s = sqrt(2.5), n = 5: Student's table.
    assertThat(metric.get("scoreError").getAsDouble())
        .isCloseTo(8.610 * Math.sqrt(2.5 / 5), org.assertj.core.api.Assertions.within(0.001));
    assertThat(metric.getAsJsonArray("scoreConfidence")).hasSize(2);
    assertThat(metric.getAsJsonObject("scorePercentiles").keySet())
        .contains("0.0", "50.0", "99.0", "100.0");
    assertThat(metric.getAsJsonArray("rawData").toString())
        .isEqualTo("[[61.0],[62.0],[63.0],[64.0],[65.0]]");
  }

  @Test
  void readsBackAsHistograms() throws IOException {
    HistogramLogReader reader =
        new HistogramLogReader(
            new ByteArrayInputStream(text("service-times.hlog").getBytes(StandardCharsets.UTF_8)));
    List<String> tags = new ArrayList<>();
    for (EncodableHistogram each = reader.nextIntervalHistogram();
        each != null;
        each = reader.nextIntervalHistogram()) {
      tags.add(each.getTag());
      assertThat(((Histogram) each).getTotalCount()).isEqualTo(15);
      assertThat(((Histogram) each).getValueAtPercentile(50)).isBetween(1_999_000L, 2_001_000L);
    }
    reader.close();
    assertThat(tags)
        .containsExactly(
            "local/sequential/1",
            "local/platform-threads/8",
            "local/platform-threads/48",
            "local/platform-threads/100",
            "local/virtual-threads/48");
  }

  @Test
  void escapesHostileTexts() throws IOException {
    String clean = text("index.html");
    new ReportedRun().without("m", Status.FAILED, HOSTILE).writtenTo(folder);
    String page = text("index.html");
    assertThat(page)
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &quot;quoted&quot; &amp; txet")
        .contains("$page.plugin #set($a = 1)")
        .doesNotContain("<script", "\u202e", "\u202c", "\u0007");
    assertThat(clean)
        .doesNotContain("<script")
        .doesNotContain("$page", "$row", "$workload", "#end");
  }

  @Test
  void showsAPageWithoutAnyMeasuredCell() throws IOException {
    new ReportedRun().without("m", Status.FAILED, "All tasks failed.").writtenTo(folder);
    assertThat(text("index.html"))
        .contains("No answer: nothing was measured without errors.")
        .contains("failed: All tasks failed.", "failed:</strong> <span>All tasks failed.</span>")
        .doesNotContain("<img")
        .endsWith("</html>\n");
  }

  @Test
  void showsTheAnswerAndTheNumbers() throws IOException {
    assertThat(text("index.html"))
        .contains("Content-Security-Policy")
        .contains("src=\"charts/duration-local.svg\"")
        .contains("Use 48 at a time", "Models tie: keep platform threads.")
        .contains("62.0 ms", "63.0 ms", "failed: " + ReportedRun.LONG_REASON)
        .doesNotContain("style=\"", "onclick");
    assertThat(results.warnings()).isEmpty();
  }

  @Test
  void drawsAChartThatCanBeReadAloud() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    Document svg =
        factory.newDocumentBuilder().parse(folder.resolve("charts/duration-local.svg").toFile());
    Element root = svg.getDocumentElement();
    assertThat(root.getTagName()).isEqualTo("svg");
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("Duration against workers: local");
    assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).contains("logarithmic");
    List<String> texts = new ArrayList<>();
    for (int at = 0; at < svg.getElementsByTagName("text").getLength(); at++) {
      texts.add(svg.getElementsByTagName("text").item(at).getTextContent().strip());
    }
    assertThat(texts)
        .contains("platform-threads", "virtual-threads", "sequential", "ideal")
        .contains("workers (tasks in progress at once)", "8", "48", "100", "2 s")
        .contains("time of a batch");
  }

  @Test
  void refusesAFolderWithoutAJournal() throws IOException {
    Files.delete(folder.resolve(Journal.FILE));
    assertThatThrownBy(() -> new Report(folder).write()).isInstanceOf(IOException.class);
  }

  @Test
  void storesTheCellsOfAnInterruptedRun() throws IOException {
    Journal journal =
        Journal.start(folder, HandMade.head(ReportedRun.withEveryState().journal().head().plan()));
    new Report(folder).write();
    journal.end(io.github.concurrencybench.result.RunStatus.INTERRUPTED);
    assertThat(text("results.json")).contains("\"status\": \"interrupted\"");
    assertThat(text("index.html")).contains("The run ended before this was measured.");
  }
}

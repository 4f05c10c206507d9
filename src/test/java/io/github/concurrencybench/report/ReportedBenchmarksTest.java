package io.github.concurrencybench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.HandMadeJmh;
import io.github.concurrencybench.analysis.Summary;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.JmhMode;
import io.github.concurrencybench.plan.JmhWorkload;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.JournalContent;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.Status;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JMH benchmarks in operations: 100 of them a batch, on two processors. */
final class ReportedBenchmarksTest {

  private final Map<String, Workload> workloads = new LinkedHashMap<>();
  private final List<RoundResult> rounds = new ArrayList<>();

  /** Five rounds of three iterations, with so many threads computing. */
  private void measured(JmhWorkload workload, int threads, double micros, double computing) {
    workloads.put(workload.name(), workload);
    Cell cell = HandMade.cell(workload.name(), "platform-threads", threads);
    for (int round = 1; round <= 5; round++) {
      List<Sample> samples = new ArrayList<>();
      for (int iteration = 0; iteration < 3; iteration++) {
        samples.add(sample(round, micros * (1 + 0.001 * (round + iteration)), computing));
      }
      rounds.add(new RoundResult(cell, round, Status.MEASURED, null, samples, null, null));
    }
  }

  private static Sample sample(int round, double micros, double computing) {
    Sample like = HandMade.sample(round, micros / 1000);
    Duration cpu = Duration.ofNanos(Math.round(micros * 1000 * computing));
    return new Sample(
        round,
        like.duration(),
        HandMade.TASKS,
        Map.of(),
        0,
        0,
        cpu,
        like.peakThreads(),
        like.peakMemoryBytes(),
        null,
        Duration.ZERO,
        null);
  }

  private void refused(JmhWorkload workload) {
    workloads.put(workload.name(), workload);
    rounds.add(
        RoundResult.without(
            HandMade.cell(workload.name(), "platform-threads", 1),
            1,
            Status.NOT_APPLICABLE,
            workload.notApplicable().orElseThrow()));
  }

  private Results results() {
    List<Cell> cells = rounds.stream().map(RoundResult::cell).distinct().toList();
    Plan plan = HandMade.plan(List.copyOf(workloads.values()), cells);
    JournalContent journal = HandMade.journal(plan, rounds);
    return Summary.of(journal);
  }

  private static JmhWorkload sized(String size) {
    return new JmhWorkload(
        "Queue.offer[size-" + size + "]",
        "com.acme.Queue.offer",
        JmhMode.THROUGHPUT,
        HandMade.TASKS,
        Map.of("size", size),
        HandMadeJmh.USUAL,
        HandMadeJmh.USUAL,
        null);
  }

  @Test
  void speaksOfOperationsAndThreads() throws IOException {
    measured(sized("1"), 1, 4, 1);
    measured(sized("1"), 2, 2, 2);
    measured(sized("1000"), 1, 80, 1);
    measured(sized("1000"), 2, 81, 2);
    refused(
        HandMadeJmh.workload(
            "Queue.both", JmhMode.THROUGHPUT, "Its threads are a group (@Group)."));
    List<String> lines = new TerminalSummary(results()).lines(Path.of("page"));
    assertThat(lines).allMatch(line -> line.length() <= 73);
    GoldenFile.assertSame("summary-jmh.txt", String.join("\n", lines) + "\n");
  }

  @Test
  void hasNoPercentilesWhereSingleOperationsWereNotTimed() {
    measured(sized("1"), 1, 4, 1);
    CellRow row = new CellRows(Words.ENGLISH).all(sized("1"), results().cells()).get(0);
    assertThat(row.throughput()).matches("24,\\d{3},\\d{3} op/s");
    assertThat(List.of(row.p50(), row.p90(), row.p99(), row.max())).containsOnly("-");
    assertThat(new CellRows(Words.of(Locale.GERMAN)).all(sized("1"), results().cells()).get(0))
        .extracting(CellRow::throughput)
        .asString()
        .matches("24\\.\\d{3}\\.\\d{3} Op/s");
  }

  @ParameterizedTest
  @CsvSource({
    "THROUGHPUT, thrpt, ops/s, 5e6",
    "AVERAGE_TIME, avgt, ns/op, 400",
    "SAMPLE_TIME, sample, ns/op, 400",
    "SINGLE_SHOT, ss, ns/op, 400"
  })
  void trackersGetTheScoresThatJmhWouldTell(JmhMode mode, String label, String unit, double score)
      throws IOException {
    measured(HandMadeJmh.workload("Queue.offer", mode, null), 2, 20, 2);
    StringWriter out = new StringWriter();
    JmhResult.write(results(), out);
    JsonObject entry =
        JsonParser.parseString(out.toString()).getAsJsonArray().get(0).getAsJsonObject();
    assertThat(entry.get("benchmark").getAsString())
        .isEqualTo("concurrency-bench.Queue_offer.platform-threads_2");
    assertThat(entry.get("mode").getAsString()).isEqualTo(label);
    assertThat(entry.get("threads").getAsInt()).isEqualTo(2);
    assertThat(entry.get("forks").getAsInt()).isEqualTo(5);
    JsonObject metric = entry.getAsJsonObject("primaryMetric");
    assertThat(metric.get("scoreUnit").getAsString()).isEqualTo(unit);
    assertThat(metric.get("score").getAsDouble())
        .isCloseTo(score, org.assertj.core.api.Assertions.withinPercentage(1));
    assertThat(entry.get("measurementTime").getAsString())
        .isEqualTo(mode == JmhMode.SINGLE_SHOT ? "single-shot" : "10000 ms");
  }

  @Test
  void theirParametersAreTrackersParameters() throws IOException {
    measured(sized("1000"), 2, 20, 2);
    StringWriter out = new StringWriter();
    JmhResult.write(results(), out);
    assertThat(out.toString().replaceAll("\\s", ""))
        .contains("\"params\":{\"size\":\"1000\",\"workers\":\"2\"}")
        .contains("\"benchmark\":\"concurrency-bench.Queue_offer_size-1000_.platform-threads_2\"");
  }

  @ParameterizedTest
  @CsvSource({
    "0.4, 0.40 ns",
    "31.46, 31.5 ns",
    "1274, 1.27 µs",
    "214000, 214 µs",
    "5e6, 5.00 ms",
    "2.5e9, 2.50 s",
    "1e12, 1000 s"
  })
  void anOperationTakesNanosecondsOrSeconds(double nanos, String text) {
    assertThat(Figures.operation(nanos)).isEqualTo(text);
  }
}

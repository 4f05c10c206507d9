package io.github.concurrencybench.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.fault.Fault;
import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.result.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BaselineTest {

  private static final String REMEDY =
      " Restore it, or write it anew: mvn concurrency-bench:accept"
          + " -Dconcurrency-bench.reason=...";

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("src/bench/baseline.json");
  }

  private Baseline read() {
    return new BaselineFile(file(), "src/bench/baseline.json").read();
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    Baseline baseline =
        Runs.usual()
            .without(HandMade.cell("local", "structured", 8), Status.NOT_APPLICABLE, "Java 25.")
            .without(HandMade.cell("local", "async", 8), Status.NOT_MEASURED, "No time.")
            .baseline();
    baseline.write(file());
    assertThat(read()).isEqualTo(baseline);
    assertThat(baseline.cells())
        .extracting(cell -> cell.cell().name() + " " + cell.status() + " " + cell.best())
        .containsExactly(
            "local/platform-threads/8 measured true",
            "local/sequential/1 measured true",
            "local/structured/8 not-applicable false");
    assertThat(baseline.words()).isEqualTo("the baseline of 2026-01-02 (1a2b3c4)");
  }

  /** Made to be committed: what is the same is the same text, line by line, wherever it ran. */
  @Test
  void theFileIsSortedAndNamesNoPathAndNoSecret() throws IOException {
    Baseline baseline = Runs.usual().pool(16, 200, 201, 202, 203, 204).baseline();
    List<BaselineCell> shuffled = new ArrayList<>(baseline.cells());
    Collections.reverse(shuffled);
    baseline.write(file());
    String text = Files.readString(file());
    new Baseline(
            1,
            baseline.reason(),
            baseline.acceptedAt(),
            null,
            baseline.commit(),
            baseline.measuredAt(),
            baseline.plugin(),
            baseline.environment(),
            shuffled)
        .write(file());
    assertThat(file()).hasContent(text);
    assertThat(text)
        .doesNotContain("secret", "/home", "/jdk", "gc.log")
        .contains("\n  \"reason\": \"It is right.\",\n", "\"speedup\": {")
        .contains("\"median\": 7.95");
  }

  private void assertBroken(String content, String why) throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), content);
    assertThatThrownBy(this::read)
        .isInstanceOf(InvalidPlan.class)
        .hasMessageStartingWith("The baseline src/bench/baseline.json cannot be read: ")
        .hasMessageContaining(why)
        .hasMessageEndingWith(REMEDY);
  }

  @Fault(
      row = 54,
      fault =
          "The baseline is cut off, has marks of a merge, another schema or numbers that are none",
      promise = "refused, each with its line and the remedy")
  @Test
  void whatIsNoBaselineIsNamedWithItsLine() throws IOException {
    Runs.usual().baseline().write(file());
    String good = Files.readString(file());
    assertBroken(
        good.replaceFirst("\n  \"commit\"", "\n<<<<<<< ours\n  \"commit\""),
        "line 5 is a marker of a merge that was not finished.");
    assertBroken(good.replaceFirst("\n", "\n=======\n"), "line 2 is a marker");
    assertBroken(good.replace("\"schema\": 1", "\"schema\": 2"), "it is of schema 2 and this");
    assertBroken("{}", "it has no schema.");
    assertBroken("", "it has no schema.");
    assertBroken("{\"schema\": 1}", "a field is missing or wrong: ");
    assertBroken(good.substring(0, good.length() / 2), "line ");
    assertBroken(good + "}", "");
    assertBroken(good.replaceFirst("\"workers\": 8", "\"workers\": \"many\""), "");
    assertBroken(
        good.replaceFirst("(?s)(\"cells\": \\[)(.*?\n    \\},)", "$1$2$2"),
        "the cell local/platform-threads/8/17.0.1 stands twice in it.");
    Files.write(
        file(), "{\"schema\": 1, \"reason\": \"\u00fc\"}".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(this::read).hasMessageContaining("it is no text in UTF-8.");
  }

  @Fault(
      row = 54,
      fault = "The baseline is missing, a folder or huge",
      promise = "refused, each with its sentence")
  @Test
  void noFileAFolderAndAHugeFileAreNamed() throws IOException {
    assertThatThrownBy(this::read)
        .isInstanceOf(InvalidPlan.class)
        .hasMessage(
            "There is no baseline src/bench/baseline.json yet. Write it: mvn"
                + " concurrency-bench:accept -Dconcurrency-bench.reason=...");
    Files.createDirectories(file());
    assertThatThrownBy(this::read)
        .hasMessageContaining("cannot be read: it is a folder; a file is needed.");
    Files.delete(file());
    try (var channel =
        Files.newByteChannel(
            file(),
            java.nio.file.StandardOpenOption.CREATE,
            java.nio.file.StandardOpenOption.WRITE)) {
      channel.position(20L << 20);
      channel.write(StandardCharsets.UTF_8.encode("}"));
    }
    assertThatThrownBy(this::read).hasMessageContaining("it is larger than 20 MB");
  }

  @Test
  void aNewerPluginsFieldsAndMetricsAreNoReasonToRefuse() throws IOException {
    Runs.usual().baseline().write(file());
    String good = Files.readString(file());
    Files.writeString(
        file(),
        good.replaceFirst("\"schema\": 1,", "\"schema\": 1,\n  \"mood\": \"fine\",")
            .replaceFirst("\"errorRate\"", "\"carbon\""));
    assertThat(read().cells().get(0).metrics())
        .containsKey(Metric.DURATION)
        .doesNotContainKey(Metric.ERROR_RATE);
  }

  @Test
  void aBaselineMayExpire() {
    Baseline baseline =
        Baseline.of(
            Runs.usual().results(),
            new Acceptance("It is right.", null, HandMade.START, LocalDate.of(2026, 3, 1)));
    assertThat(baseline.isExpired(Instant.parse("2026-03-01T23:59:59Z"))).isFalse();
    assertThat(baseline.isExpired(Instant.parse("2026-03-02T00:00:00Z"))).isTrue();
    assertThat(Runs.usual().baseline().isExpired(Instant.parse("2099-01-01T00:00:00Z"))).isFalse();
  }

  @Test
  void aBaselineHasAReason() {
    assertThatThrownBy(() -> new Acceptance(" ", null, HandMade.START, null))
        .hasMessage("a baseline has a reason");
  }
}

package io.github.concurrencybench.result;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.ExpectedStatus;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JournalTest {

  static final Cell ONE = HandMade.cell("squares", "sequential", 1);
  static final Cell TWO = HandMade.cell("squares", "platform-threads", 2);
  static final Plan PLAN = HandMade.plan(List.of(HandMade.CPU), List.of(ONE, TWO));
  static final List<RoundResult> ROUNDS =
      List.of(
          HandMade.round(ONE, 1, 20, 21),
          RoundResult.without(TWO, 1, Status.FAILED, "It said: \"no\"\n"),
          HandMade.round(ONE, 2, 22));

  @TempDir private Path folder;

  private Journal started() throws IOException {
    return Journal.start(folder, HandMade.head(PLAN));
  }

  private Path file() {
    return folder.resolve("journal.ndjson");
  }

  private byte[] written() throws IOException {
    Journal journal = started();
    ROUNDS.forEach(journal::add);
    journal.end(RunStatus.COMPLETE);
    return Files.readAllBytes(file());
  }

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    written();
    JournalContent read = JournalContent.read(folder);
    assertThat(read.head()).isEqualTo(HandMade.head(PLAN));
    assertThat(read.rounds()).isEqualTo(ROUNDS);
    assertThat(read.status()).isEqualTo(RunStatus.COMPLETE);
    assertThat(read.warnings()).isEmpty();
    assertThat(read.duration()).isPositive();
  }

  @Test
  void everyCellIsOnDiskAsSoonAsItIsAdded() throws IOException {
    Journal journal = started();
    for (int added = 0; added < ROUNDS.size(); added++) {
      assertThat(JournalContent.read(folder).rounds()).isEqualTo(ROUNDS.subList(0, added));
      journal.add(ROUNDS.get(added));
    }
    journal.end(RunStatus.PARTIAL);
    assertThat(JournalContent.read(folder).status()).isEqualTo(RunStatus.PARTIAL);
  }

  @Test
  void aRunThatWasKilledIsInterrupted() throws IOException {
    Journal journal = started();
    journal.add(ROUNDS.get(0));
    JournalContent read = JournalContent.read(folder);
    assertThat(read.status()).isEqualTo(RunStatus.INTERRUPTED);
    assertThat(read.rounds()).hasSize(1);
    journal.end(RunStatus.COMPLETE);
  }

  @Test
  void nothingIsTakenAfterTheEnd() throws IOException {
    Journal journal = started();
    journal.end(RunStatus.INTERRUPTED);
    journal.add(ROUNDS.get(0));
    journal.end(RunStatus.COMPLETE);
    JournalContent read = JournalContent.read(folder);
    assertThat(read.rounds()).isEmpty();
    assertThat(read.status()).isEqualTo(RunStatus.INTERRUPTED);
  }

  @Test
  void aNewJournalReplacesTheOldOne() throws IOException {
    written();
    started().end(RunStatus.COMPLETE);
    assertThat(JournalContent.read(folder).rounds()).isEmpty();
  }

  @Test
  void aLineThatWasCutCostsThatLineAlone() throws IOException {
    Journal journal = started();
    ROUNDS.forEach(journal::add);
    journal.end(RunStatus.COMPLETE);
    List<String> lines = Files.readAllLines(file());
    String cut = lines.get(3).substring(0, 40);
    Files.writeString(file(), String.join("\n", lines.subList(0, 3)) + "\n" + cut);
    JournalContent read = JournalContent.read(folder);
    assertThat(read.rounds()).isEqualTo(ROUNDS.subList(0, 2));
    assertThat(read.status()).isEqualTo(RunStatus.INTERRUPTED);
    assertThat(read.warnings())
        .containsExactly("Line 4 of journal.ndjson is damaged and left out.");
  }

  @Test
  void aJournalWithoutItsFirstLineIsRefused() throws IOException {
    String sentence = file() + " does not start with a plan of schema 1; run again";
    for (String text : List.of("", "\n", "{}\n", "null\n", "[]", "garbage", "{\"round\":{}}\n")) {
      Files.writeString(file(), text);
      assertThatThrownBy(() -> JournalContent.read(folder))
          .isInstanceOf(IOException.class)
          .hasMessage(sentence);
    }
    Files.write(
        file(),
        GarbledJournalTest.unchecked(new String(written(), UTF_8))
            .replace("\"schema\":1", "\"schema\":2")
            .getBytes(UTF_8));
    assertThatThrownBy(() -> JournalContent.read(folder)).hasMessage(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"round\":{\"round\":1},\"finishedAt\":\"2026-01-02T03:04:05Z\"}",
        "{\"round\":{\"round\":1,\"samples\":[null]},\"finishedAt\":\"2026-01-02T03:04:05Z\"}",
        "{\"round\":null,\"finishedAt\":\"yesterday\"}",
        "{\"end\":{\"status\":\"complete\"}}",
        "{\"end\":{\"status\":\"xomplete\",\"endedAt\":\"2026-01-02T03:04:05Z\"}}",
        "{}",
        "null",
        ""
      })
  void aLineThatMissesAPartIsLeftOut(String line) throws IOException {
    String before = GarbledJournalTest.unchecked(new String(written(), UTF_8));
    List<String> lines = new ArrayList<>(before.lines().toList());
    lines.add(2, line);
    Files.write(file(), lines);
    JournalContent read = JournalContent.read(folder);
    assertThat(read.rounds()).isEqualTo(ROUNDS);
    assertThat(read.status()).isEqualTo(RunStatus.PARTIAL);
    assertThat(read.warnings())
        .containsExactly("Line 3 of journal.ndjson is damaged and left out.");
  }

  @Test
  void noSecretIsStored() throws IOException {
    Request request =
        new Request(
            "POST",
            Map.of("Authorization", "Bearer s3cret"),
            "{\"password\":\"s3cret\"}",
            ExpectedStatus.SUCCESSFUL,
            Duration.ofSeconds(1));
    List<URI> urls = List.of(URI.create("http://h/p?token=s3cret#s3cret"));
    Cell cell = HandMade.cell("pages", "sequential", 1);
    Plan plan =
        HandMade.plan(
            List.of(new HttpWorkload("pages", urls, 100, Connection.KEPT, request, null)),
            List.of(cell));
    Journal journal = Journal.start(folder, HandMade.head(plan));
    journal.add(HandMade.round(cell, 1, 20));
    journal.end(RunStatus.COMPLETE);
    assertThat(file()).content().contains("http://h/p?token=***", "Authorization");
    assertThat(file()).content().doesNotContain("s3cret");
  }

  @Test
  void theHashTellsPlansApart() {
    Plan other = HandMade.plan(List.of(HandMade.CPU), List.of(ONE));
    assertThat(HandMade.head(PLAN).hash()).hasSize(64).isEqualTo(HandMade.head(PLAN).hash());
    assertThat(HandMade.head(other).hash()).isNotEqualTo(HandMade.head(PLAN).hash());
  }

  @Test
  void filesAreNeverHalf() throws IOException {
    Path file = folder.resolve("new/results.json");
    WholeFile.write(file, "one");
    WholeFile.write(file, "grün");
    assertThat(file).hasContent("grün");
    assertThat(file.getParent()).isDirectoryContaining("glob:**/results.json");
    assertThat(Files.list(file.getParent()).count()).isEqualTo(1);
    Files.delete(file);
    Files.createDirectories(file.resolve("in the way"));
    assertThatThrownBy(() -> WholeFile.write(file, "two")).isInstanceOf(IOException.class);
    assertThat(file.resolve("in the way")).exists();
  }
}

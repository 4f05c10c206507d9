package io.github.concurrencybench.result;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.github.concurrencybench.HandMade;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ContinuedJournalTest {

  private static final List<RoundResult> ROUNDS = JournalTest.ROUNDS;

  @TempDir private Path folder;

  private Journal started() throws IOException {
    return Journal.start(folder, HandMade.head(JournalTest.PLAN));
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

  private void append(RoundResult... rounds) throws IOException {
    Journal journal = Journal.resume(folder);
    List.of(rounds).forEach(journal::add);
    journal.end(RunStatus.COMPLETE);
  }

  @Test
  void aRunGoesOnBehindWhatWasFinished() throws IOException {
    Journal killed = started();
    killed.add(ROUNDS.get(0));
    byte[] before = Files.readAllBytes(file());
    append(ROUNDS.get(1), ROUNDS.get(2));
    assertThat(Arrays.copyOf(Files.readAllBytes(file()), before.length)).isEqualTo(before);
    JournalContent read = JournalContent.read(folder);
    assertThat(read.rounds()).isEqualTo(ROUNDS);
    assertThat(read.status()).isEqualTo(RunStatus.COMPLETE);
    assertThat(read.warnings())
        .singleElement(STRING)
        .startsWith("The run was cut off (measured by then: 1) and went on ");
    killed.end(RunStatus.PARTIAL);
  }

  @Test
  void anEndWithinIsNone() throws IOException {
    Journal interrupted = started();
    interrupted.add(ROUNDS.get(0));
    interrupted.end(RunStatus.INTERRUPTED);
    append(ROUNDS.get(1));
    assertThat(JournalContent.read(folder).status()).isEqualTo(RunStatus.COMPLETE);
    Journal killedAgain = Journal.resume(folder);
    killedAgain.add(ROUNDS.get(2));
    JournalContent read = JournalContent.read(folder);
    assertThat(read.status()).isEqualTo(RunStatus.INTERRUPTED);
    assertThat(read.rounds()).isEqualTo(ROUNDS);
    killedAgain.end(RunStatus.PARTIAL);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.01, 0.5, 1})
  void aLineThatWasCutIsDroppedWhereARunGoesOn(double kept) throws IOException {
    byte[] whole = written();
    List<String> lines = new String(whole, UTF_8).lines().toList();
    int before = String.join("\n", lines.subList(0, 3)).getBytes(UTF_8).length + 1;
    int line = lines.get(3).getBytes(UTF_8).length;
    Files.write(file(), Arrays.copyOf(whole, before + (int) (kept * line)));
    append(ROUNDS.get(2));
    JournalContent read = JournalContent.read(folder);
    assertThat(read.rounds()).isEqualTo(ROUNDS);
    assertThat(read.warnings())
        .singleElement(STRING)
        .startsWith("The run was cut off (measured by then: 2) and went on ");
  }

  @Test
  void theTimeInBetweenIsNoMeasuringTime() throws IOException {
    String before = GarbledJournalTest.unchecked(new String(written(), UTF_8));
    List<String> lines = before.lines().toList();
    String finished =
        lines.get(1).replaceFirst("\"finishedAt\":\"[^\"]*\"", "\"finishedAt\":\"%s\"");
    Files.write(
        file(),
        List.of(
            lines.get(0),
            finished.formatted(HandMade.START.plusSeconds(10)),
            "{\"resumedAt\":\"%s\"}".formatted(HandMade.START.plusSeconds(3610)),
            finished.formatted(HandMade.START.plusSeconds(3615)),
            "{\"resumedAt\":\"%s\"}".formatted(HandMade.START.plusSeconds(7215)),
            finished.formatted(HandMade.START.plusSeconds(7222))));
    JournalContent read = JournalContent.read(folder);
    assertThat(read.duration()).isEqualTo(Duration.ofSeconds(10 + 5 + 7));
    assertThat(read.lastInstant()).isEqualTo(HandMade.START.plusSeconds(7222));
    assertThat(read.warnings())
        .containsExactly(
            "The run was cut off (measured by then: 1) and went on 60 min later.",
            "The run was cut off (measured by then: 2) and went on 60 min later.");
  }
}

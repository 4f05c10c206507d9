package io.github.concurrencybench.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.concurrencybench.plan.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HistoryFolderTest {

  private static final Instant START = Instant.parse("2026-11-22T10:15:00.123Z");
  private static final String COMMIT = "1a2b3c4d".repeat(5);

  @TempDir private Path folder;

  static KeptRun run(Instant at, String commit, double millis) {
    KeptAnswer answer =
        new KeptAnswer(
            "orders",
            200,
            "0123456789ab",
            "platform-threads",
            "17.0.1",
            new Workers(8),
            new Estimate(millis * 1e6, null, null),
            new Estimate(200 / millis * 1000, null, null),
            null,
            Duration.ofMillis(3));
    return new KeptRun(KeptRun.SCHEMA, at, commit, "main", "0.1.0", "here", List.of(answer));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aRunIsAFileThatIsReadAgain() throws IOException {
    KeptRun run = run(START, COMMIT, 20);
    Path file = new HistoryFolder(folder.resolve("made/for/it")).add(run);
    assertThat(file.getFileName()).hasToString("2026-11-22T10-15-00Z-1a2b3c4.json");
    assertThat(Files.size(file)).isLessThan(4096);
    assertThat(new HistoryFolder(file.getParent()).read(START))
        .isEqualTo(new History(1, START, List.of(run), 0, List.of()));
  }

  @Test
  void noFileIsEverWrittenAgain() throws IOException {
    HistoryFolder history = new HistoryFolder(folder);
    Path first = history.add(run(START, null, 20));
    String content = Files.readString(first);
    assertThat(history.add(run(START, null, 20))).isEqualTo(first);
    assertThat(history.add(run(START, null, 21))).isNotEqualTo(first);
    assertThat(history.add(run(START.plusSeconds(1), null, 21))).isNotEqualTo(first);
    assertThat(files())
        .containsExactly(
            "2026-11-22T10-15-00Z-2.json",
            "2026-11-22T10-15-00Z.json",
            "2026-11-22T10-15-01Z.json");
    assertThat(first).hasContent(content);
  }

  @Test
  void whoMayReadOtherFilesMayReadIt() throws IOException {
    Path usual = Files.writeString(folder.resolve("usual.txt"), "");
    Path kept = new HistoryFolder(folder).add(run(START, COMMIT, 20));
    assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix")).isTrue();
    assertThat(Files.getPosixFilePermissions(kept)).isEqualTo(Files.getPosixFilePermissions(usual));
  }

  @Test
  void whatIsDamagedIsLeftOutAndNamed() throws IOException {
    HistoryFolder history = new HistoryFolder(folder);
    Path good = history.add(run(START, COMMIT, 20));
    String content = Files.readString(good);
    Files.writeString(folder.resolve("2026-11-23-cut.json"), content.substring(0, 200));
    Files.writeString(folder.resolve("2026-11-24-empty.json"), "");
    Files.writeString(folder.resolve("2026-11-25-merge.json"), "<<<<<<< ours\n" + content);
    Files.writeString(
        folder.resolve("2026-11-26-newer.json"), content.replace("\"schema\": 1", "\"schema\": 2"));
    Files.writeString(folder.resolve("2026-11-27-large.json"), " ".repeat(1_100_000));
    Files.writeString(folder.resolve("notes.txt"), "no run");
    Files.createDirectories(folder.resolve("2026-11-28-folder.json"));
    History read = history.read(START);
    assertThat(read.runs()).containsExactly(run(START, COMMIT, 20));
    assertThat(read.warnings())
        .hasSize(6)
        .contains(
            "2026-11-24-empty.json in the history is left out, since it cannot be read: it is"
                + " empty. Restore or delete it.",
            "2026-11-26-newer.json in the history is left out, since it cannot be read: schema 2"
                + " and not 1. Restore or delete it.",
            "2026-11-27-large.json in the history is left out, since it cannot be read: it is"
                + " larger than 1 MB. Restore or delete it.");
    assertThat(read.warnings().toString()).contains("cut.json", "merge.json", "folder.json");
  }

  @Test
  void ofThousandsTheNewestAreShown() throws IOException {
    String content = Json.LINE.toJson(run(START, COMMIT, 20));
    for (int second = 0; second < 700; second++) {
      Instant at = START.plusSeconds(second);
      Files.writeString(
          folder.resolve(at.toString().replace(':', '-') + ".json"),
          content.replace(START.toString(), at.toString()));
    }
    History read = new HistoryFolder(folder).read(START);
    assertThat(read.runs()).hasSize(500);
    assertThat(read.leftOut()).isEqualTo(200);
    assertThat(read.runs().get(0).startedAt()).isEqualTo(START.plusSeconds(200));
    assertThat(read.runs().get(499).startedAt()).isEqualTo(START.plusSeconds(699));
  }

  @Test
  void whatWasWrittenBesideAnotherRunIsNotOfThisOne() throws IOException {
    History history = new History(1, START, List.of(run(START, null, 20)), 0, List.of());
    assertThat(History.beside(folder, START)).isEmpty();
    history.write(folder);
    assertThat(History.beside(folder, START)).contains(history);
    assertThat(History.beside(folder, START.plusSeconds(1))).isEmpty();
    Files.writeString(folder.resolve(History.FILE), "{");
    assertThat(History.beside(folder, START)).isEmpty();
  }
}

package io.github.concurrencybench.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.fault.Fault;
import io.github.concurrencybench.fault.FullDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** There is no more room, at each write in turn. */
final class FullDiskTest {

  private static final List<RoundResult> ROUNDS = JournalTest.ROUNDS;
  private static final String FULL = "No space left on device";

  @TempDir private Path folder;
  private int added;

  private Path file() {
    return folder.resolve(Journal.FILE);
  }

  private void assertNothingElseIsThere(Path... files) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      assertThat(found).containsExactlyInAnyOrder(files);
    }
  }

  private void measure(Journal journal) {
    added = 0;
    try {
      for (RoundResult round : ROUNDS) {
        journal.add(round);
        added++;
      }
      journal.end(RunStatus.COMPLETE);
    } finally {
      journal.end(RunStatus.PARTIAL);
    }
  }

  @Test
  @Fault(
      row = 47,
      fault = "The disk is full at each write of the journal in turn",
      promise = "the cells before are kept, no line is half, and the message names file and remedy")
  void everyCellBeforeIsKept() throws IOException {
    int writes =
        FullDisk.atEachWrite(
            FullDisk::from,
            disk -> {
              Files.deleteIfExists(file());
              measure(Journal.start(disk.of(folder), HandMade.head(JournalTest.PLAN)));
            },
            told -> {
              if (Files.exists(file())) {
                assertKept();
                assertThat(told)
                    .hasMessage(
                        "%s could not be written: %s. The cells before are kept; make room and go on with -Dconcurrency-bench.resume.",
                        file(), FULL);
              } else {
                assertThat(told).hasMessageContaining(folder.toString()).hasMessageEndingWith(FULL);
                assertNothingElseIsThere();
              }
            });
    assertThat(writes).isGreaterThan(2 * ROUNDS.size());
  }

  private void assertKept() throws IOException {
    assertNothingElseIsThere(file());
    JournalContent read = JournalContent.read(folder);
    assertThat(read.rounds()).isEqualTo(ROUNDS.subList(0, added));
    assertThat(read.status()).isEqualTo(RunStatus.INTERRUPTED);
    assertThat(read.warnings()).isEmpty();
  }

  /** The end that a run writes when it could not write a cell. */
  @Test
  void whatIsWrittenOnceThereIsRoomAgainIsRead() throws IOException {
    FullDisk.atEachWrite(
        FullDisk::once,
        disk -> measure(Journal.start(disk.of(folder), HandMade.head(JournalTest.PLAN))),
        told -> {
          if (Files.exists(file())) {
            JournalContent read = JournalContent.read(folder);
            assertThat(read.rounds()).isEqualTo(ROUNDS.subList(0, added));
            assertThat(read.warnings()).isEmpty();
          }
          Files.deleteIfExists(file());
          added = 0;
        });
  }

  @Test
  @Fault(
      row = 47,
      fault = "The disk is full when a new run starts in the folder of an older one",
      promise = "the older journal is as it was")
  void theOlderJournalIsThereUntilTheNewOneHasItsFirstLine() throws IOException {
    measure(Journal.start(folder, HandMade.head(JournalTest.PLAN)));
    byte[] older = Files.readAllBytes(file());
    JournalHead head = HandMade.head(JournalTest.PLAN).withCommand("mvn concurrency-bench:run");
    int writes =
        FullDisk.atEachWrite(
            FullDisk::from,
            disk -> Journal.start(disk.of(folder), head).end(RunStatus.COMPLETE),
            told -> {
              JournalContent read = JournalContent.read(folder);
              if (!read.head().equals(head)) {
                assertThat(file()).hasBinaryContent(older);
              }
              assertNothingElseIsThere(file());
            });
    assertThat(writes).isGreaterThanOrEqualTo(4);
  }

  @Test
  void theJournalOfARunThatGoesOnIsNeverShorter() throws IOException {
    Journal killed = Journal.start(folder, HandMade.head(JournalTest.PLAN));
    killed.add(ROUNDS.get(0));
    byte[] before = Files.readAllBytes(file());
    FullDisk.atEachWrite(
        FullDisk::from,
        disk -> {
          Files.write(file(), before);
          measure(Journal.resume(disk.of(folder)));
        },
        told -> {
          assertThat(Files.readAllBytes(file())).startsWith(before);
          assertThat(JournalContent.read(folder).rounds()).hasSizeBetween(1, 1 + ROUNDS.size());
          assertThat(JournalContent.read(folder).warnings()).hasSizeLessThan(2);
        });
    killed.end(RunStatus.PARTIAL);
  }

  /** Until all are written, none has changed: on a full disk, files are moved all the same. */
  @Test
  void filesThatBelongTogetherAreWrittenTogetherOrNotAtAll() throws IOException {
    Map<String, String> old = Map.of("page", "old", "picture", "old");
    WholeFile.writeAll(in(folder, old));
    int writes =
        FullDisk.atEachWrite(
            FullDisk::from,
            disk -> WholeFile.writeAll(in(disk.of(folder), Map.of("page", "new"))),
            told -> {
              assertThat(folder.resolve("page")).hasContent("old");
              assertNothingElseIsThere(folder.resolve("page"), folder.resolve("picture"));
            });
    assertThat(writes).isEqualTo(3);
    assertThat(folder.resolve("page")).hasContent("new");
  }

  private static Map<Path, String> in(Path folder, Map<String, String> contents) {
    Map<Path, String> files = new LinkedHashMap<>();
    contents.forEach((name, content) -> files.put(folder.resolve(name), content));
    return files;
  }

  @Test
  void theHistoryHasARunOrHasItNot() throws IOException {
    KeptRun run = HistoryFolderTest.run(HandMade.START, null, 20);
    FullDisk.atEachWrite(
        FullDisk::from,
        disk -> new HistoryFolder(disk.of(folder.resolve("history"))).add(run),
        told -> {
          if (Files.exists(folder.resolve("history"))) {
            assertThat(folder.resolve("history")).isEmptyDirectory();
          }
        });
    History kept = new HistoryFolder(folder.resolve("history")).read(HandMade.START);
    assertThat(kept.runs()).containsExactly(run);
    assertThat(kept.warnings()).isEmpty();
  }

  @Test
  void whatAKilledBuildLeftIsDeletedByWhoWritesThereNext() throws Exception {
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    Path left = folder.resolve(".index.html.%d.tmp".formatted(gone.pid()));
    Path written = folder.resolve(".index.html.%d.tmp".formatted(ProcessHandle.current().pid()));
    Path other = folder.resolve(".index.html.tmp");
    for (Path file : List.of(left, written, other)) {
      Files.writeString(file, "half");
    }
    WholeFile.write(folder.resolve("results.json"), "{}");
    assertNothingElseIsThere(folder.resolve("results.json"), written, other);
  }
}

package io.github.concurrencybench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.fault.Fault;
import io.github.concurrencybench.fault.FullDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** There is no more room while a report is written over an older one. */
final class FullDiskReportTest {

  private static final String JOURNAL = "journal.ndjson";
  private static final int PAGE = 4096;

  @TempDir private Path folder;
  private Map<String, String> older;
  private Map<String, String> newer;

  @BeforeEach
  void writeBoth() throws IOException {
    run(100, 101).writtenTo(folder);
    older = files();
    run(200, 201).writtenTo(folder);
    newer = files();
  }

  private static ReportedRun run(double... millis) {
    return new ReportedRun()
        .measured(HandMade.cell("local", "sequential", 1), millis)
        .measured(HandMade.cell("local", "platform-threads", 8), millis);
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }

  /** The report of the older run beside the journal of the newer one. */
  private void restore() throws IOException {
    for (Map.Entry<String, String> file : older.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    Files.writeString(folder.resolve(JOURNAL), newer.get(JOURNAL));
  }

  @Test
  @Fault(
      row = {47, 65},
      fault = "The disk is full at each write of a report in turn",
      promise =
          "each file is the older or the newer one, none is half, none is left over, and the page is"
              + " the newer one only where all it shows are")
  void noFileIsEverHalf() throws IOException {
    assertThat(older.keySet()).isEqualTo(newer.keySet());
    int writes =
        FullDisk.atEachWrite(
            FullDisk::from,
            disk -> {
              restore();
              new Report(disk.of(folder)).write();
            },
            told -> {
              assertThat(told).hasMessageContaining(folder.toString());
              assertEachIsWhole(files());
            });
    assertThat(writes).isGreaterThan(2 * newer.size());
    assertThat(files()).isEqualTo(newer);
  }

  @Test
  @Tag("faults-root")
  @Fault(
      row = {47, 65},
      fault = "A tmpfs is full at each page of 4 KB of a report in turn",
      promise = "as above, and the message names the file")
  void noFileIsHalfOnARealDisk() throws Exception {
    if (!run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", folder.toString())) {
      String sentence = "SKIPPED, faults-root: no tmpfs can be mounted; it needs root.";
      System.out.println(sentence);
      abort(sentence);
    }
    try {
      writeBoth();
      int room = 0;
      while (!isWritten(room)) {
        assertEachIsWhole(files());
        room += PAGE;
      }
      assertThat(files()).isEqualTo(newer);
      assertThat(room).isGreaterThan(2 * PAGE);
    } finally {
      run("umount", folder.toString());
    }
  }

  private boolean isWritten(int room) throws IOException {
    restore();
    Path filler = folder.resolve("filler");
    Files.write(filler, new byte[(int) Files.getFileStore(folder).getUsableSpace() - room]);
    try {
      new Report(folder).write();
      return true;
    } catch (IOException full) {
      assertThat(full)
          .hasMessageStartingWith(folder.toString())
          .hasMessageEndingWith("No space left on device");
      return false;
    } finally {
      Files.delete(filler);
    }
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).start().waitFor() == 0;
  }

  private void assertEachIsWhole(Map<String, String> files) {
    assertThat(files.keySet()).isEqualTo(newer.keySet());
    files.forEach(
        (name, content) -> assertThat(content).as(name).isIn(older.get(name), newer.get(name)));
    if (files.get(Report.PAGE).equals(newer.get(Report.PAGE))) {
      assertThat(files).isEqualTo(newer);
    }
  }
}

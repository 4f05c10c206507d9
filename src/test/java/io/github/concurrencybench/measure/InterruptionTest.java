package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.result.Journal;
import io.github.concurrencybench.result.JournalContent;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.RunStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** JVMs that are told to end, as by Ctrl-C. */
@Timeout(60)
final class InterruptionTest {

  private static final int INTERRUPTED = 130;
  private static final Cell CELL = HandMade.cell("squares", "sequential", 1);
  private static final RoundResult ROUND = HandMade.round(CELL, 1, 20);

  @TempDir private Path folder;

  private static void write(Path folder, String file) {
    try {
      Files.writeString(folder.resolve(file), "done");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Told to end from another thread; goes on once the JVM does not run any more. */
  private static void endTheJvm() throws InterruptedException {
    new Thread(() -> System.exit(INTERRUPTED)).start();
    Thread nothing = new Thread(() -> {});
    while (true) {
      try {
        Runtime.getRuntime().addShutdownHook(nothing);
        Runtime.getRuntime().removeShutdownHook(nothing);
        Thread.sleep(1);
      } catch (IllegalStateException ending) {
        return;
      }
    }
  }

  /** Measures, and is told to end. */
  static final class Measuring {
    private Measuring() {}

    @SuppressWarnings("try")
    public static void main(String[] args) throws Exception {
      Path folder = Path.of(args[0]);
      Plan plan = HandMade.plan(List.of(HandMade.CPU), List.of(CELL));
      Journal journal = Journal.start(folder, HandMade.head(plan));
      journal.add(ROUND);
      try (Interruption interruption =
          Interruption.prepare(
              journal, List.of(() -> write(folder, "ended")), () -> write(folder, "reported"))) {
        endTheJvm();
        // What dying children cause is no result.
        while (JournalContent.read(folder).status() != RunStatus.INTERRUPTED
            || !Files.exists(folder.resolve("reported"))) {
          Thread.sleep(1);
        }
        journal.add(ROUND);
      }
      write(folder, "after");
    }
  }

  /** Writes a report, and is told to end meanwhile. */
  static final class Reporting {
    private Reporting() {}

    @SuppressWarnings("try")
    public static void main(String[] args) throws Exception {
      Path folder = Path.of(args[0]);
      try (Interruption afterwards = Interruption.postponed()) {
        endTheJvm();
        write(folder, "reported");
      }
      write(folder, "after");
    }
  }

  /** Begins a report when it was told to end before. */
  static final class TooLate {
    private TooLate() {}

    @SuppressWarnings("try")
    public static void main(String[] args) throws Exception {
      Runtime.getRuntime().addShutdownHook(new Thread(TooLate::waitSome));
      endTheJvm();
      try (Interruption afterwards = Interruption.postponed()) {
        write(Path.of(args[0]), "after");
      }
    }

    /** Long enough for what must not happen. */
    private static void waitSome() {
      try {
        Thread.sleep(200);
      } catch (InterruptedException cutOff) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private int exitOf(Class<?> main) throws Exception {
    return new ProcessBuilder(
            JavaHome.ofThisJvm().resolve("bin/java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            main.getName(),
            folder.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said").toFile())
        .start()
        .waitFor();
  }

  @Test
  void theJournalIsEndedThenTheChildrenThenTheReportIsMade() throws Exception {
    assertThat(exitOf(Measuring.class)).isEqualTo(INTERRUPTED);
    JournalContent read = JournalContent.read(folder);
    assertThat(read.status()).isEqualTo(RunStatus.INTERRUPTED);
    assertThat(read.rounds()).containsExactly(ROUND);
    assertThat(folder.resolve("ended")).exists();
    assertThat(folder.resolve("reported")).exists();
    assertThat(folder.resolve("after")).doesNotExist();
    assertThat(folder.resolve("said")).isEmptyFile();
  }

  @Test
  void aReportThatIsBegunIsWrittenAndNothingAfterIt() throws Exception {
    assertThat(exitOf(Reporting.class)).isEqualTo(INTERRUPTED);
    assertThat(folder.resolve("reported")).exists();
    assertThat(folder.resolve("after")).doesNotExist();
    assertThat(folder.resolve("said")).isEmptyFile();
  }

  @Test
  void noReportIsBegunInAJvmThatIsEnding() throws Exception {
    assertThat(exitOf(TooLate.class)).isEqualTo(INTERRUPTED);
    assertThat(folder.resolve("after")).doesNotExist();
  }
}

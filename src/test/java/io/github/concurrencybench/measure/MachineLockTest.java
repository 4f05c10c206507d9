package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class MachineLockTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Consumer<String> NOBODY = told -> {};

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("new/machine.lock");
  }

  /** Takes the lock in another process without waiting; prints what came of it. */
  static final class Taker {
    private Taker() {}

    public static void main(String[] args) throws InterruptedException {
      try (MachineLock lock = MachineLock.take(Path.of(args[0]), "child", Duration.ZERO, NOBODY)) {
        System.out.println("taken " + (lock != null));
      } catch (BrokenSetup busy) {
        System.out.println("busy");
      }
    }
  }

  private String otherProcess() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                JavaHome.ofThisJvm().resolve("bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Taker.class.getName(),
                file().toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.strip();
  }

  @Test
  void theSecondWaitsAndIsToldForWhom() throws Exception {
    List<String> told = new ArrayList<>();
    CountDownLatch waits = new CountDownLatch(1);
    MachineLock first = MachineLock.take(file(), "process 7 in /home", LONG, NOBODY);
    CompletableFuture<MachineLock> second =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return MachineLock.take(
                    file(),
                    "me",
                    LONG,
                    sentence -> {
                      told.add(sentence);
                      waits.countDown();
                    });
              } catch (InterruptedException cutOff) {
                throw new IllegalStateException(cutOff);
              }
            });
    assertThat(waits.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(second).isNotDone();
    first.close();
    second.get(30, TimeUnit.SECONDS).close();
    assertThat(told)
        .containsExactly("Waiting for another benchmark on this machine: process 7 in /home");
  }

  @Test
  void aWaitThatIsTooLongIsTold() throws InterruptedException {
    MachineLock first = MachineLock.take(file(), "process 7 in /home", LONG, NOBODY);
    assertThatThrownBy(() -> MachineLock.take(file(), "me", Duration.ZERO, NOBODY))
        .isInstanceOf(BrokenSetup.class)
        .hasMessage(
            "Another benchmark is running on this machine: process 7 in /home. <lockTimeout> is"
                + " over.");
    first.close();
    MachineLock.take(file(), "me", Duration.ZERO, NOBODY).close();
  }

  @Test
  void keepsOtherProcessesOut() throws Exception {
    MachineLock first = MachineLock.take(file(), "parent", LONG, NOBODY);
    assertThat(otherProcess()).isEqualTo("busy");
    first.close();
    assertThat(otherProcess()).isEqualTo("taken true");
  }

  /** POSIX gives a process's lock back when it closes any channel on the file. */
  @Test
  void keepsOtherProcessesOutAlsoWhileAnotherModuleWaits() throws Exception {
    MachineLock first = MachineLock.take(file(), "parent", LONG, NOBODY);
    assertThatThrownBy(() -> MachineLock.take(file(), "me", Duration.ZERO, NOBODY))
        .isInstanceOf(BrokenSetup.class);
    assertThat(otherProcess()).isEqualTo("busy");
    first.close();
  }

  @Test
  void anotherFileIsAnotherLock() throws InterruptedException {
    MachineLock first = MachineLock.take(file(), "one", LONG, NOBODY);
    MachineLock.take(folder.resolve("other.lock"), "two", Duration.ZERO, NOBODY).close();
    first.close();
  }

  @Test
  void saysWhatCannotBeWritten() throws IOException {
    Path notAFolder = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(
            () -> MachineLock.take(notAFolder.resolve("lock"), "me", Duration.ZERO, NOBODY))
        .isInstanceOf(BrokenSetup.class)
        .hasMessage(notAFolder.resolve("lock") + " cannot be written; it keeps two runs apart");
  }
}

package io.github.concurrencybench.fork.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WorkerCommandTest {

  private static List<String> command(String... userArgs) {
    return new WorkerCommand(Path.of("/jdk/bin/java"), "a.jar:b", List.of(userArgs))
        .of(Worker.class);
  }

  @Test
  void isLeanAndKeepsTheJvmOffTheChannel() {
    assertThat(command())
        .containsExactly(
            "/jdk/bin/java",
            "-XX:-UsePerfData",
            "-XX:+UseSerialGC",
            "-Xms32m",
            "-Xmx512m",
            "-XX:+DisplayVMOutputToStderr",
            "-Xlog:disable",
            "-Xlog:all=warning:stderr",
            "-cp",
            "a.jar:b",
            Worker.class.getName());
  }

  @Test
  void theUsersArgumentsComeLast() {
    List<String> command = command("-Dx=y", "-XX:+UseStringDeduplication");
    int cp = command.indexOf("-cp");
    assertThat(command.subList(cp - 2, cp)).containsExactly("-Dx=y", "-XX:+UseStringDeduplication");
    assertThat(command).contains("-XX:+UseSerialGC");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-XX:+UseG1GC", "-XX:+UseZGC", "-XX:+UseParallelGC"})
  void twoCollectorsWouldNotStart(String collector) {
    assertThat(command(collector)).contains(collector).doesNotContain("-XX:+UseSerialGC");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Xmx64m",
        "-Xms1g",
        "-Xmn10m",
        "-XX:MaxHeapSize=1g",
        "-XX:InitialHeapSize=1g",
        "-XX:MaxRAMPercentage=50",
        "-XX:MinHeapSize=1g",
        "-XX:SoftMaxHeapSize=1g"
      })
  void theUsersHeapIsNotContradicted(String heap) {
    assertThat(command(heap)).contains(heap).doesNotContain("-Xms32m", "-Xmx512m");
  }

  @ParameterizedTest
  @CsvSource({
    "-Xlog, -Xlog:all:stderr",
    "-Xlog:gc, -Xlog:gc:stderr",
    "-Xlog:gc*=debug:stdout:uptime, -Xlog:gc*=debug:stderr:uptime",
    "-Xlog:gc::uptime, -Xlog:gc:stderr:uptime",
    "-Xlog:gc:stderr, -Xlog:gc:stderr",
    "-Xlog:gc:file=x.log:time:filecount=1, -Xlog:gc:file=x.log:time:filecount=1",
    "-Xlog:disable, -Xlog:disable",
    "-verbose:gc, -Xlog:gc:stderr",
    "-verbose:module, '-Xlog:module+load,module+unload:stderr'",
    "-verbose, '-Xlog:class+load,class+unload:stderr'",
    "-Xmx1g, -Xmx1g"
  })
  void whatTheJvmLogsGoesToStandardError(String given, String used) {
    assertThat(WorkerCommand.loggingToStandardError(given)).isEqualTo(used);
  }
}

package io.github.concurrencybench.measure;

import static io.github.concurrencybench.plan.JmhMode.SAMPLE_TIME;
import static io.github.concurrencybench.plan.JmhMode.SINGLE_SHOT;
import static io.github.concurrencybench.plan.JmhMode.THROUGHPUT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.plan.JmhIterations;
import io.github.concurrencybench.plan.JmhMode;
import io.github.concurrencybench.plan.JmhWorkload;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.Status;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Benchmarks of a user's, in real forks of the JMH that their project has. */
@Timeout(120)
final class JmhSuiteTest {

  @TempDir private Path folder;

  @AfterEach
  void nothingIsLeft() {
    assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)).isEmpty();
  }

  private RealSuite suite(String version, String name) {
    return RealSuite.of(version, folder, name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.21", "1.29", "1.37"})
  void measuresWithTheJmhOfTheProject(String version) throws Exception {
    RoundResult result =
        suite(version, "Counters")
            .measured(
                RealSuite.benchmark(
                    "Counters.sized", THROUGHPUT, Map.of("size", "10", "kind", "two words")),
                RealSuite.cell("platform-threads", 2));

    assertThat(result.reason()).isNull();
    assertThat(result.status()).isEqualTo(Status.MEASURED);
    assertThat(result.samples())
        .hasSize(2)
        .allMatch(sample -> sample.ok() == RealSuite.OPERATIONS && sample.errors().isEmpty())
        .allMatch(sample -> sample.cpu().toNanos() > 0 && sample.peakThreads() > 2)
        .extracting(Sample::checksum)
        .containsOnly(0L);
    assertThat(result.setup()).isNotNull();
    assertThat(result.serviceTimes()).as("single operations are not timed").isNull();
  }

  @ParameterizedTest
  @EnumSource(JmhMode.class)
  void aSleepTakesItsTimeInEachMode(JmhMode mode) throws Exception {
    RoundResult result =
        suite("1.37", "Counters")
            .measured(
                RealSuite.benchmark("Counters.sleeping", mode),
                RealSuite.cell("platform-threads", 2));

    assertThat(result.reason()).isNull();
    // Two operations in 2 ms in each of two threads: 2,000 a second, however slow the machine.
    assertThat(result.samples())
        .hasSize(2)
        .allMatch(sample -> sample.duration().compareTo(Duration.ofSeconds(500)) >= 0);
    assertThat(result.serviceTimes() != null).isEqualTo(mode == SAMPLE_TIME);
    if (mode == SAMPLE_TIME) {
      assertThat(histogram(result).getMinValue()).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(1));
      assertThat(histogram(result).getTotalCount()).isGreaterThan(2);
    }
  }

  private static Histogram histogram(RoundResult result) throws Exception {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(result.serviceTimes()));
    return Histogram.decodeFromCompressedByteBuffer(bytes, 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1.21 | arguments | -Dfirst -Xmx64m -Xmx128m -Djmh.shutdownTimeout=5
          1.37 | arguments | -Dfirst -Xmx64m -Xmx128m -Djmh.shutdownTimeout=5
          1.37 | otherJvm  | -Donly -Xmx128m -Djmh.shutdownTimeout=5
          """)
  void theForkGetsTheArgumentsOfItsAnnotationAndOfTheRun(
      String version, String name, String arguments) throws Exception {
    RoundResult result =
        suite(version, "Odd")
            .measured(
                RealSuite.benchmark("Odd." + name, THROUGHPUT),
                RealSuite.cell("platform-threads", 1));

    assertThat(withoutThoseOfTheJdk(result.reason()))
        .isEqualTo("The benchmark failed: java.lang.IllegalStateException: " + arguments + ".");
    assertThat(result.warnings())
        .isEqualTo(
            name.equals("arguments")
                ? List.of()
                : List.of(
                    "Its @Fork asks for the JVM /opt/other/bin/java; it ran on Java %s. To measure that one, name it in <jvm>."
                        .formatted(System.getProperty("java.version"))));
  }

  private static String withoutThoseOfTheJdk(String reason) {
    return reason
        .replaceAll(" -XX:CompileCommandFile=\\S+(?<!\\.)", "")
        .replaceAll(" -XX:\\S+(?<!\\.)", "")
        .replace(" -DcompilerBlackholesEnabled=true", "")
        .replace(" --sun-misc-unsafe-memory-access=allow", "");
  }

  @Test
  void withoutTimeOneShortIterationIsMeasured() throws Exception {
    RoundResult result =
        suite("1.37", "Counters")
            .measured(
                RealSuite.benchmark("Counters.random", THROUGHPUT),
                RealSuite.cell("platform-threads", 1),
                turn -> turn.within(1),
                Deadlines.of(Duration.ofMinutes(1)));

    assertThat(result.reason()).isNull();
    assertThat(result.samples()).hasSize(1);
  }

  @Test
  void asManySingleShotsAreMeasuredAsThereIsTimeFor() throws Exception {
    JmhIterations many = new JmhIterations(20, Duration.ZERO);
    JmhWorkload slow =
        new JmhWorkload(
            "suite", "com.acme.Odd.slow", SINGLE_SHOT, 1_000_000, Map.of(), many, many, null);

    RoundResult result =
        suite("1.37", "Odd")
            .measured(
                slow,
                RealSuite.cell("platform-threads", 1),
                turn -> turn.within(5e9),
                Deadlines.of(Duration.ofMinutes(1)));

    assertThat(result.reason()).isNull();
    assertThat(result.samples()).as("twenty alone take 6 s").hasSizeBetween(1, 19);
  }

  @Test
  void aModelThatJmhDoesNotHaveIsNotApplicable() throws Exception {
    RoundResult result =
        suite("1.37", "Odd")
            .measured(RealSuite.benchmark("Odd.slow", SINGLE_SHOT), RealSuite.cell("fork-join", 2));

    assertThat(result.status()).isEqualTo(Status.NOT_APPLICABLE);
    assertThat(result.reason())
        .isEqualTo(
            "JMH runs a benchmark in threads of its own: the models of one are platform-threads and virtual-threads, not fork-join.");
  }

  private RoundResult inVirtualThreads(String version) throws Exception {
    return suite(version, "Odd")
        .measured(
            RealSuite.benchmark("Odd.thread", THROUGHPUT), RealSuite.cell("virtual-threads", 2));
  }

  @Test
  @EnabledForJreRange(max = JRE.JAVA_20)
  void virtualThreadsNeedANewerJava() throws Exception {
    RoundResult result = inVirtualThreads("1.37");

    assertThat(result.status()).isEqualTo(Status.NOT_APPLICABLE);
    assertThat(result.reason())
        .isEqualTo(
            "Virtual threads need Java 21 or newer and this ran on Java %s. Name a newer JDK: -Dconcurrency-bench.jvm=/path/to/jdk"
                .formatted(System.getProperty("java.version")));
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void virtualThreadsNeedANewerJmh() throws Exception {
    RoundResult result = inVirtualThreads("1.29");

    assertThat(result.status()).isEqualTo(Status.NOT_APPLICABLE);
    assertThat(result.reason())
        .isEqualTo(
            "JMH 1.29 has no virtual threads for a benchmark; JMH 1.37 has: raise jmh-core and jmh-generator-annprocess to it.");
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void itsThreadsAreVirtualWhereTheModelSaysSo() throws Exception {
    assertThat(inVirtualThreads("1.37").reason())
        .startsWith("The benchmark failed: java.lang.IllegalStateException: VirtualThread[");
  }
}

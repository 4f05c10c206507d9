package io.github.concurrencybench.fork.suite;

import static io.github.concurrencybench.plan.JmhMode.AVERAGE_TIME;
import static io.github.concurrencybench.plan.JmhMode.SAMPLE_TIME;
import static io.github.concurrencybench.plan.JmhMode.SINGLE_SHOT;
import static io.github.concurrencybench.plan.JmhMode.THROUGHPUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.concurrencybench.jmh.SuiteProject;
import io.github.concurrencybench.plan.JmhIterations;
import io.github.concurrencybench.plan.JmhMode;
import io.github.concurrencybench.result.FoundBenchmark;
import io.github.concurrencybench.result.JmhAnswer;
import io.github.concurrencybench.result.JmhQuestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a project's own JMH finds, of several versions, and what is said where it finds nothing. */
final class FoundSuiteTest {

  @TempDir private Path folder;

  private static JmhAnswer answer(SuiteProject project, List<String> include, String... exclude) {
    JmhQuestion question = new JmhQuestion(project.classPath(), include, List.of(exclude));
    return new FoundSuite(question).answer();
  }

  private static JmhIterations iterations(int count, long millis) {
    return new JmhIterations(count, Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.21", "1.29", "1.37"})
  void eachModeIsABenchmarkWithWhatItsAnnotationsSay(String version) {
    SuiteProject project = SuiteProject.compiled(version, folder, "Counters");

    JmhAnswer answer = answer(project, List.of("Counters"));

    assertThat(answer.problem()).isNull();
    assertThat(answer.version()).isEqualTo(version);
    assertThat(answer.benchmarks())
        .extracting(found -> found.benchmark().substring(18) + " " + found.mode().label())
        .containsExactly(
            "contended thrpt",
            "guarded avgt",
            "guarded sample",
            "method thrpt",
            "random thrpt",
            "sized thrpt",
            "sleeping thrpt",
            "sleeping avgt",
            "sleeping sample",
            "sleeping ss");
    assertThat(answer.benchmarks()).contains(sized());
  }

  private static FoundBenchmark sized() {
    return new FoundBenchmark(
        "com.acme.Counters.sized",
        THROUGHPUT,
        Map.of("size", List.of("1", "10"), "kind", List.of("a=b", "two words")),
        iterations(1, 100),
        iterations(3, 200),
        "MICROSECONDS",
        null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.21", "1.37"})
  void whatNoAnnotationSaysIsJmhsOwnDefault(String version) {
    SuiteProject project = SuiteProject.compiled(version, folder, "Usual");

    assertThat(answer(project, List.of()).benchmarks())
        .containsExactly(
            usual(THROUGHPUT, iterations(5, 10_000), iterations(5, 10_000)),
            usual(SINGLE_SHOT, iterations(0, 0), iterations(1, 0)));
  }

  private static FoundBenchmark usual(
      JmhMode mode, JmhIterations warmup, JmhIterations measurement) {
    return new FoundBenchmark(
        "com.acme.Usual.nothing", mode, Map.of(), warmup, measurement, "SECONDS", null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.21", "1.37"})
  void whatFixesItsThreadsIsRefused(String version) {
    SuiteProject project = SuiteProject.compiled(version, folder, "Fixed");

    assertThat(answer(project, List.of("Fixed")).benchmarks())
        .extracting(found -> found.benchmark().substring(15) + ": " + found.refusal())
        .containsExactly(
            "all: Its threads are fixed to the number of processors by @Threads(Threads.MAX); take the annotation away, and workers are its threads.",
            "alone: null",
            "four: Its threads are fixed by @Threads(4); take the annotation away, and workers are its threads.",
            "pair: Its threads do different things (@Group), so that one number of workers says nothing of it; measure each method of the group as a benchmark of its own.");
  }

  @Test
  void regularExpressionsAreLookedForInTheFullName() {
    SuiteProject project = SuiteProject.compiled("1.29", folder, "Counters", "Usual");

    JmhAnswer answer = answer(project, List.of("acme.*ed$", "Usual"), "contend");

    assertThat(answer.benchmarks())
        .extracting(FoundBenchmark::benchmark, FoundBenchmark::mode)
        .containsExactly(
            tuple("com.acme.Counters.guarded", AVERAGE_TIME),
            tuple("com.acme.Counters.guarded", SAMPLE_TIME),
            tuple("com.acme.Counters.sized", THROUGHPUT),
            tuple("com.acme.Usual.nothing", THROUGHPUT),
            tuple("com.acme.Usual.nothing", SINGLE_SHOT));
  }

  @Test
  void whereNothingMatchesItSaysWhatThereIs() {
    SuiteProject project = SuiteProject.compiled("1.37", folder, "Counters", "Usual");

    assertThat(answer(project, List.of("Conters"), "Usual").problem())
        .isEqualTo(
            "No JMH benchmark matches <include>Conters</include> without <exclude>Usual</exclude>; there is com.acme.Counters.contended, com.acme.Counters.guarded, com.acme.Counters.method, com.acme.Counters.random, com.acme.Counters.sized and 2 more. An <include> is a regular expression that is looked for in the full name.");
  }

  @Test
  void aBadExpressionIsNamed() {
    SuiteProject project = SuiteProject.compiled("1.37", folder, "Usual");

    assertThat(answer(project, List.of("Usual(")).problem())
        .isEqualTo("<jmh> has Usual(, which is no regular expression: Unclosed group at index 6.");
  }

  @Test
  void withoutAListItNamesTheLinesOfTheAnnotationProcessor() {
    SuiteProject project = SuiteProject.unprocessed("1.29", folder, "Usual");

    assertThat(answer(project, List.of()).problem())
        .isEqualTo(
            "There is no META-INF/BenchmarkList with a benchmark among the project's classes and test classes: JMH's annotation processor has not run. Give maven-compiler-plugin the configuration <annotationProcessorPaths><path><groupId>org.openjdk.jmh</groupId><artifactId>jmh-generator-annprocess</artifactId><version>1.29</version></path></annotationProcessorPaths> (JDK 23 and newer run no processor without it; where the processor is a dependency, <proc>full</proc> does too), and call mvn clean test-compile concurrency-bench:run.");
  }

  @Test
  void withoutJmhItNamesTheDependencies() {
    JmhQuestion question = new JmhQuestion(List.of(folder.toString()), List.of(), List.of());

    assertThat(new FoundSuite(question).answer())
        .isEqualTo(new JmhAnswer(null, List.of(), SuiteProblems.noJmh()));
    assertThat(SuiteProblems.noJmh()).startsWith("There is no JMH among the project's classes");
  }

  @Test
  void aListOfAnotherFormatIsNoStackTrace() throws IOException {
    SuiteProject project = SuiteProject.compiled("1.37", folder, "Usual");
    Files.writeString(folder.resolve("META-INF/BenchmarkList"), "com.acme.Usual.nothing\n");

    assertThat(answer(project, List.of()).problem())
        .isEqualTo(
            "META-INF/BenchmarkList cannot be read by the project's JMH 1.37: Unable to parse the line: com.acme.Usual.nothing; give jmh-core and jmh-generator-annprocess the same version, and compile anew.");
  }
}

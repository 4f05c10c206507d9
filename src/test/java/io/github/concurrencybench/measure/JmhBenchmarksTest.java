package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.jmh.SuiteProject;
import io.github.concurrencybench.result.FoundBenchmark;
import io.github.concurrencybench.result.JmhAnswer;
import io.github.concurrencybench.result.JmhQuestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Asks a real JVM for JMH benchmarks. */
@Timeout(120)
final class JmhBenchmarksTest {

  @TempDir private Path folder;

  @Test
  void aJvmOfOursFindsThemWithTheProjectsJmhAndNotWithOurs() throws Exception {
    SuiteProject project = SuiteProject.compiled("1.21", classes(), "Usual");
    JmhQuestion question = new JmhQuestion(project.classPath(), List.of("Usual"), List.of());

    JmhAnswer answer = JmhBenchmarks.of(RealForks.in(folder).launch(), List.of(), question);

    assertThat(answer.version()).isEqualTo("1.21");
    assertThat(answer.benchmarks())
        .extracting(FoundBenchmark::benchmark)
        .containsOnly("com.acme.Usual.nothing");
  }

  private Path classes() throws IOException {
    return Files.createDirectories(folder.resolve("classes"));
  }

  @Test
  void aJvmThatDoesNotStartIsABrokenSetup() throws Exception {
    JmhQuestion question = new JmhQuestion(List.of(), List.of(), List.of());
    Launch launch = RealForks.in(folder).launch();

    assertThatThrownBy(() -> JmhBenchmarks.of(launch, List.of("-XX:+NoSuchFlag"), question))
        .isInstanceOf(BrokenSetup.class)
        .hasMessageStartingWith(
            "The JVM ended while it looked for your JMH benchmarks. It said: Unrecognized VM option 'NoSuchFlag'");
  }
}

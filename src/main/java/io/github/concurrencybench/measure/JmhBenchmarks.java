package io.github.concurrencybench.measure;

import io.github.concurrencybench.measure.ChildJvm.ChildEnded;
import io.github.concurrencybench.result.JmhAnswer;
import io.github.concurrencybench.result.JmhQuestion;
import io.github.concurrencybench.result.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Asks the measured JDK which JMH benchmarks a project has, before anything is measured. */
public final class JmhBenchmarks {

  private static final String CHECK = "io.github.concurrencybench.fork.suite.SuiteCheck";
  private static final Duration TIME_TO_ANSWER = Duration.ofSeconds(60);

  private JmhBenchmarks() {}

  /**
   * Starts a JVM, asks it and ends it.
   *
   * @param launch what to start
   * @param jvmArgs arguments that every fork will get
   * @param question where to look, and for what
   * @return what there is, or why there is nothing
   * @throws BrokenSetup where the JVM does not answer
   * @throws InterruptedException where the wait is cut off
   */
  public static JmhAnswer of(Launch launch, List<String> jvmArgs, JmhQuestion question)
      throws InterruptedException {
    List<String> args = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1"));
    args.addAll(jvmArgs);
    LogTail log = LogTail.from(launch.log());
    try (ChildJvm child = ChildJvm.start(launch, CHECK, args)) {
      child.ask(Json.LINE.toJson(question));
      String answer = child.answer(TIME_TO_ANSWER);
      if (answer == null) {
        throw new BrokenSetup("Your JMH benchmarks were not found within 60 s." + log.lastLines());
      }
      return Json.LINE.fromJson(answer, JmhAnswer.class);
    } catch (ChildEnded ended) {
      throw new BrokenSetup(
          "The JVM ended while it looked for your JMH benchmarks." + log.lastLines(), ended);
    }
  }
}

package io.github.concurrencybench.measure;

import io.github.concurrencybench.measure.ChildJvm.ChildEnded;
import io.github.concurrencybench.result.Json;
import java.time.Duration;
import java.util.List;

/** Asks the measured JDKs how fast they add squares, before sums are sized. */
public final class SumSpeedProbe {

  private static final String SPEED = "io.github.concurrencybench.fork.SumSpeed";
  private static final Duration TIME_TO_ANSWER = Duration.ofSeconds(60);

  private SumSpeedProbe() {}

  /**
   * Starts a JVM on each JDK, one after the other.
   *
   * @param launches how they are started
   * @param jvmArgs arguments that every fork will get
   * @return how many squares a second a thread of the fastest adds, while as many run as there are
   *     processors
   * @throws BrokenSetup where a JVM does not answer
   * @throws InterruptedException where the wait is cut off
   */
  public static double squaresASecond(Launches launches, List<String> jvmArgs)
      throws InterruptedException {
    double fastest = 0;
    for (Launch launch : launches.byJvm().values()) {
      fastest = Math.max(fastest, squaresASecond(launch, jvmArgs));
    }
    return fastest;
  }

  private static double squaresASecond(Launch launch, List<String> jvmArgs)
      throws InterruptedException {
    LogTail log = LogTail.from(launch.log());
    try (ChildJvm child = ChildJvm.start(launch, SPEED, jvmArgs)) {
      child.ask(Json.LINE.toJson(Machine.cpus()));
      String answer = child.answer(TIME_TO_ANSWER);
      if (answer != null) {
        return Json.LINE.fromJson(answer, Double.class);
      }
    } catch (ChildEnded ended) {
      // Told below.
    }
    throw new BrokenSetup(
        "How fast this machine adds squares could not be measured; set <size> in <cpu>."
            + log.lastLines());
  }
}

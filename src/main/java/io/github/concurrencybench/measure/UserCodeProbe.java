package io.github.concurrencybench.measure;

import io.github.concurrencybench.measure.ChildJvm.ChildEnded;
import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.plan.KnownModel;
import io.github.concurrencybench.result.Json;
import io.github.concurrencybench.result.UserCodeAnswer;
import io.github.concurrencybench.result.UserCodeQuestion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks the measured JDK about the user's own tasks and models, before anything is measured. */
public final class UserCodeProbe {

  private static final String CHECK = "io.github.concurrencybench.fork.UserCodeCheck";
  private static final Duration TIME_TO_ANSWER = Duration.ofSeconds(60);

  private UserCodeProbe() {}

  /**
   * Starts a JVM, asks it and ends it.
   *
   * @param launch what to start, with where the user's code is
   * @param jvmArgs arguments that every fork will get
   * @param taskClasses the classes that the workloads name
   * @return the user's own models
   * @throws InvalidPlan where a class cannot be measured
   * @throws BrokenSetup where the JVM does not answer
   * @throws InterruptedException where the wait is cut off
   */
  public static List<KnownModel> models(
      Launch launch, List<String> jvmArgs, List<String> taskClasses) throws InterruptedException {
    return modelsIn(answer(launch, jvmArgs, taskClasses));
  }

  /**
   * Asks about older code, of which not everything need be there.
   *
   * @param launch what to start, with where the older code and the tasks are
   * @param jvmArgs arguments that every fork will get
   * @param taskClasses the classes that the workloads name
   * @return of each class that cannot be a task there, why, as a sentence
   * @throws BrokenSetup where the JVM does not answer
   * @throws InterruptedException where the wait is cut off
   */
  public static Map<String, String> unusable(
      Launch launch, List<String> jvmArgs, List<String> taskClasses) throws InterruptedException {
    return answer(launch, jvmArgs, taskClasses).unusable();
  }

  private static UserCodeAnswer answer(
      Launch launch, List<String> jvmArgs, List<String> taskClasses) throws InterruptedException {
    List<String> args = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1"));
    args.addAll(jvmArgs);
    LogTail log = LogTail.from(launch.log());
    try (ChildJvm child = ChildJvm.start(launch, CHECK, args)) {
      child.ask(Json.LINE.toJson(new UserCodeQuestion(launch.userCode(), taskClasses)));
      String answer = child.answer(TIME_TO_ANSWER);
      if (answer == null) {
        throw new BrokenSetup(
            "Your own tasks and models were not loaded within 60 s." + log.lastLines());
      }
      return Json.LINE.fromJson(answer, UserCodeAnswer.class);
    } catch (ChildEnded ended) {
      throw new BrokenSetup(
          "The JVM ended while it loaded your own tasks and models." + log.lastLines(), ended);
    }
  }

  private static List<KnownModel> modelsIn(UserCodeAnswer answer) {
    if (answer.problem() != null) {
      throw new InvalidPlan(answer.problem());
    }
    return answer.models();
  }
}

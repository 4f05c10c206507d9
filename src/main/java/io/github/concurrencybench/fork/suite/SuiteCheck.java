package io.github.concurrencybench.fork.suite;

import io.github.concurrencybench.fork.ParentLink;
import io.github.concurrencybench.result.JmhQuestion;
import io.github.concurrencybench.result.Json;

/**
 * Looks for JMH benchmarks before anything is measured. In a JVM of its own: the measured JDK may
 * be newer than the one that runs Maven.
 */
public final class SuiteCheck {

  private SuiteCheck() {}

  /**
   * Answers one question.
   *
   * @param args none
   * @throws InterruptedException where the wait for it is cut off
   */
  public static void main(String[] args) throws InterruptedException {
    ParentLink parent = ParentLink.open();
    JmhQuestion question = Json.LINE.fromJson(parent.nextQuestion(), JmhQuestion.class);
    parent.answer(Json.LINE.toJson(new FoundSuite(question).answer()));
  }
}

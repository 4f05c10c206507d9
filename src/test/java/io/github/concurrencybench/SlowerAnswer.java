package io.github.concurrencybench;

import io.github.concurrencybench.result.Estimate;
import io.github.concurrencybench.result.KeptAnswer;

/** What was kept of a run, as it would be had everything taken longer. */
public final class SlowerAnswer {

  private SlowerAnswer() {}

  /** So many times the duration; the rest stays. */
  public static KeptAnswer of(KeptAnswer answer, double times) {
    Estimate was = answer.duration();
    return new KeptAnswer(
        answer.workload(),
        answer.tasks(),
        answer.definition(),
        answer.model(),
        answer.jvm(),
        answer.workers(),
        new Estimate(was.median() * times, was.low() * times, was.high() * times),
        answer.throughput(),
        answer.speedup(),
        answer.cpu());
  }
}

package io.github.concurrencybench.result;

import io.github.concurrencybench.plan.Workers;
import java.util.List;

/**
 * What was found out about one model on one workload and JVM.
 *
 * @param workload the workload's name
 * @param model the model's id
 * @param jvm the id of the JVM
 * @param best with how many workers; null where the user's own brake decided
 * @param plateau the smallest and the largest count that are as good; empty as above
 * @param speedup against one after the other; null where that was not measured
 * @param efficiency speed-up over workers; null as above
 * @param bound what the tasks spend their time on; null where one worker was not measured
 * @param cpuShare processor time with one worker over its wall time, less what it waited for a
 *     processor; null as above
 * @param predictions what rules of thumb make of that share; empty where it is not known, or where
 *     the model has one number of workers only
 * @param limit what stops more workers from helping
 * @param limitWords the same in a form that holds on other machines too, as the end of a sentence
 *     without the full stop
 * @param scaling the law that the throughput follows; null where none fits
 * @param sentence what to do, for people
 * @param probe what its tasks wait for; null where nobody looked
 */
public record Answer(
    String workload,
    String model,
    String jvm,
    Best best,
    List<Workers> plateau,
    Estimate speedup,
    Double efficiency,
    Bound bound,
    Double cpuShare,
    List<Prediction> predictions,
    Limit limit,
    String limitWords,
    Scaling scaling,
    String sentence,
    Probe probe) {

  /** Copies the lists. */
  public Answer {
    predictions = predictions == null ? List.of() : List.copyOf(predictions);
    plateau = List.copyOf(plateau);
  }

  /**
   * The same with a look at what its tasks wait for.
   *
   * @param seen what was seen
   * @param told what to do
   * @return the changed answer
   */
  public Answer withProbe(Probe seen, String told) {
    return new Answer(
        workload,
        model,
        jvm,
        best,
        plateau,
        speedup,
        efficiency,
        bound,
        cpuShare,
        predictions,
        limit,
        limitWords,
        scaling,
        told,
        seen);
  }
}

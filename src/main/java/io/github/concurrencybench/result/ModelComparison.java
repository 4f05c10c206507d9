package io.github.concurrencybench.result;

import java.util.List;

/**
 * The models of one workload side by side.
 *
 * @param workload the workload's name
 * @param winner what to use: the simplest of those that are as good as the fastest; null where
 *     nothing has an answer
 * @param models all that have an answer, in the order of the plan
 */
public record ModelComparison(String workload, ComparedModel winner, List<ComparedModel> models) {

  /** Copies the list. */
  public ModelComparison {
    models = List.copyOf(models);
  }
}

package io.github.concurrencybench.report;

/**
 * A model at its best, ready to print.
 *
 * @param model the model's id
 * @param jvm the JVM's id; empty where there is one JVM
 * @param mark {@code >} for the one that is fastest, {@code =} for those that tie, else empty
 * @param workers the best number of workers, empty where there is no answer
 * @param time how long a batch takes
 * @param interval the 95 % interval of it
 * @param speedup against one after the other
 * @param threads most threads at once
 * @param memory most memory
 * @param range the numbers of workers that are as fast
 * @param confidence how sure that is, in a word
 * @param state how it ended, where there is no answer because of that; else empty
 * @param reason why there is no answer; empty where there is one
 */
public record BestRow(
    String model,
    String jvm,
    String mark,
    String workers,
    String time,
    String interval,
    String speedup,
    String threads,
    String memory,
    String range,
    String confidence,
    String state,
    Told reason) {

  /**
   * Says whether there are numbers.
   *
   * @return whether the model has a best number of workers
   */
  public boolean hasAnswer() {
    return reason.text().isEmpty();
  }
}

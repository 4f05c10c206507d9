package io.github.concurrencybench.measure;

import io.github.concurrencybench.result.Sample;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the tasks of the last batch of a cell came to that has failed.
 *
 * @param samples the batches of the cell
 * @param tasks how many tasks each should have had
 */
record CountedTasks(List<Sample> samples, int tasks) {

  /** With a space before it; empty where none of them has failed, and the reason is another. */
  String sentence() {
    if (samples.isEmpty() || samples.get(samples.size() - 1).failed() == 0) {
      return "";
    }
    Sample last = samples.get(samples.size() - 1);
    int left = Math.max(0, tasks - last.ran());
    String classes =
        last.errors().entrySet().stream()
            .map(error -> error.getKey() + " " + error.getValue())
            .collect(Collectors.joining(", "));
    return " Of %s tasks, %s succeeded, %s failed (%s)%s."
        .formatted(
            tasks,
            last.ok(),
            last.failed(),
            classes,
            left == 0 ? "" : " and " + left + " were not begun");
  }
}

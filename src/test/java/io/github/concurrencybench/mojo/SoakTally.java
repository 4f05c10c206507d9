package io.github.concurrencybench.mojo;

import io.github.concurrencybench.fault.SeededFaults;
import io.github.concurrencybench.fault.SoakTarget;
import io.github.concurrencybench.result.JournalContent;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Holds what a run says of itself against what its target has seen.
 *
 * @param run what the run has written
 * @param target what came to the target meanwhile
 */
record SoakTally(JournalContent run, SoakTarget.Counts target) {

  private static final String BROKEN_OFF = "did not end within";

  /** How many requests the run says it has begun. */
  long requests() {
    return run.finished().stream()
        .filter(round -> round.requests() != null)
        .mapToLong(RoundResult::requests)
        .sum();
  }

  /** How many of those a kill may have caught before they were sent: one a worker. */
  long caught() {
    return run.finished().stream()
        .filter(round -> round.reason() != null && round.reason().contains(BROKEN_OFF))
        .mapToLong(round -> round.cell().workers().count())
        .sum();
  }

  private Stream<Sample> samples() {
    return run.finished().stream().flatMap(round -> round.samples().stream());
  }

  /** How many tasks count as a success, without those of warm-ups. */
  long succeeded() {
    return samples().mapToLong(Sample::ok).sum();
  }

  /** How many failed, by error class. */
  Map<String, Integer> errors() {
    Map<String, Integer> errors = new TreeMap<>();
    samples()
        .forEach(s -> s.errors().forEach((name, count) -> errors.merge(name, count, Integer::sum)));
    return errors;
  }

  /** What does not agree, as sentences. */
  List<String> sentences() {
    List<String> wrong = new ArrayList<>(run.warnings());
    long more = requests() - target.requests();
    if (more < 0 || more > caught()) {
      wrong.add(
          "requests: %d here, %d at the target, and %d may have been caught by a kill"
              .formatted(requests(), target.requests(), caught()));
    }
    if (succeeded() > target.right()) {
      wrong.add(
          "successes: %d here, %d right answers at the target"
              .formatted(succeeded(), target.right()));
    }
    samples()
        .filter(sample -> sample.bytes() != (long) sample.ok() * SeededFaults.RIGHT_BYTES)
        .forEach(sample -> wrong.add("bytes that no right answer has: " + sample));
    run.finished().stream()
        .filter(round -> round.requests() == null)
        .forEach(round -> wrong.add("requests not counted: " + round.cell().name()));
    return wrong;
  }
}

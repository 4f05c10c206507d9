package io.github.concurrencybench.report;

import io.github.concurrencybench.gate.Decision;
import io.github.concurrencybench.result.Results;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What was decided of a run, as it was found beside its journal.
 *
 * @param decision empty where there is none of this run
 * @param whyNot the word that says why one that is there is not shown; else empty
 */
record FoundDecision(Optional<Decision> decision, String whyNot) {

  /** A decision says nothing of another run than its own. */
  static FoundDecision beside(Path folder, Results results) {
    try {
      Optional<Decision> read = Decision.read(folder);
      Optional<Decision> own = read.filter(one -> results.startedAt().equals(one.runStartedAt()));
      return new FoundDecision(own, read.equals(own) ? "" : "gate_of_another_run");
    } catch (IOException damaged) {
      return new FoundDecision(Optional.empty(), "gate_unreadable");
    }
  }

  String whyNot(Words words) {
    return whyNot.isEmpty() ? "" : words.get(whyNot);
  }
}

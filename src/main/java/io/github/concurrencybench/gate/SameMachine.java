package io.github.concurrencybench.gate;

import io.github.concurrencybench.result.Environment;
import java.util.Optional;

/**
 * Whether numbers of then and now are of machines that compare.
 *
 * @param cells of both
 */
record SameMachine(StoredCells cells) {

  /** Why they do not, as the end of a sentence; empty where they do. */
  Optional<String> whyNot(Metric metric) {
    BaselineMachine then = cells.baseline().environment();
    Environment now = cells.run().environment();
    if (metric.isGain()) {
      return then.cpus() == now.cpus()
          ? Optional.empty()
          : Optional.of(
              "it was measured with %s CPUs and not with %s, which a gain depends on"
                  .formatted(then.cpus(), now.cpus()));
    }
    return then.fingerprint().equals(now.fingerprint())
        ? Optional.empty()
        : Optional.of(
            "it was measured on another machine or Java (%s), and what takes time there says"
                    .formatted(then.words())
                + " little of this one");
  }
}

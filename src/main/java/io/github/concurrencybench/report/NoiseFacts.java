package io.github.concurrencybench.report;

import static java.util.stream.Collectors.joining;

import io.github.concurrencybench.result.Disturbance;
import io.github.concurrencybench.result.RunNoise;
import io.github.concurrencybench.result.RunNoise.Cause;

/** Says in a line how quiet it was. */
final class NoiseFacts {

  private NoiseFacts() {}

  /** Such as {@code Quiet: 1 of 40 samples disturbed; ...}. */
  static String of(RunNoise noise) {
    String counted =
        "%s of %s samples disturbed; median over samples: %s%s"
            .formatted(
                Figures.count(noise.disturbed()),
                Figures.count(noise.samples()),
                noise.causes().stream()
                    .filter(cause -> cause.share() != null)
                    .map(NoiseFacts::of)
                    .collect(joining(", ")),
                untold(noise));
    return switch (noise.verdict()) {
      case QUIET -> "Quiet: " + counted;
      case NOISY -> "Noisy: " + counted;
      case UNKNOWN ->
          "Not known how quiet it was: what other programs did is told by Linux alone, of batches"
              + " of 0.15 s and longer";
    };
  }

  private static String untold(RunNoise noise) {
    int untold = noise.samples() - noise.told();
    return untold == 0
        ? ""
        : "; what other programs did is not known of " + Figures.count(untold) + " samples";
  }

  private static String of(Cause cause) {
    return nameOf(cause.by()) + " " + Figures.share(cause.share());
  }

  private static String nameOf(Disturbance by) {
    return switch (by) {
      case OTHERS -> "other programs";
      case STEAL -> "taken by the host";
      case QUOTA -> "held back by a quota";
      case COLLECTION -> "garbage collection";
    };
  }
}

package io.github.concurrencybench.report;

import static java.util.stream.Collectors.joining;

import io.github.concurrencybench.result.Disturbance;
import io.github.concurrencybench.result.RunNoise;
import io.github.concurrencybench.result.RunNoise.Cause;

/**
 * Says in a line how quiet it was.
 *
 * @param words the reader's language
 */
record NoiseFacts(Words words) {

  /** Such as {@code Quiet: 1 of 40 samples disturbed; ...}. */
  String of(RunNoise noise) {
    String counted =
        words.with(
                "noise_counted",
                count(noise.disturbed()),
                count(noise.samples()),
                noise.causes().stream()
                    .filter(cause -> cause.share() != null)
                    .map(this::of)
                    .collect(joining(", ")))
            + untold(noise);
    return switch (noise.verdict()) {
      case QUIET -> words.with("noise_quiet", counted);
      case NOISY -> words.with("noise_noisy", counted);
      case UNKNOWN -> words.get("noise_unknown");
    };
  }

  /** Such as {@code Quiet: 1 of 40 samples disturbed}. */
  String inShort(RunNoise noise) {
    String counted =
        words.with("noise_counted_short", count(noise.disturbed()), count(noise.samples()));
    return switch (noise.verdict()) {
      case QUIET -> words.with("noise_quiet", counted);
      case NOISY -> words.with("noise_noisy", counted);
      case UNKNOWN -> words.get("noise_unknown_short");
    };
  }

  private String untold(RunNoise noise) {
    int untold = noise.samples() - noise.told();
    return untold == 0 ? "" : "; " + words.with("noise_untold", count(untold));
  }

  private String of(Cause cause) {
    return nameOf(cause.by()) + " " + words.figure(Figures.share(cause.share()));
  }

  private String nameOf(Disturbance by) {
    return switch (by) {
      case OTHERS -> words.get("noise_others");
      case STEAL -> words.get("noise_steal");
      case QUOTA -> words.get("noise_quota");
      case COLLECTION -> words.get("noise_collection");
    };
  }

  private String count(int number) {
    return words.figure(Figures.count(number));
  }
}

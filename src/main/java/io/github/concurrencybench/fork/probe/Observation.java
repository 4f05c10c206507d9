package io.github.concurrencybench.fork.probe;

import io.github.concurrencybench.result.Probe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Everything that looks at one batch, from before its start to after its end. */
public final class Observation {

  private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

  private final Optional<PinRecording> recording;
  private final WaitSampler sampler;

  private Observation(Optional<PinRecording> recording, WaitSampler sampler) {
    this.recording = recording;
    this.sampler = sampler;
  }

  /**
   * Begins to look.
   *
   * @param tasks those of the batch, or what else runs
   * @return to be ended after the batch
   */
  public static Observation start(Watched tasks) {
    // The recording first: to make it takes a while, in which nothing is to be seen.
    Optional<PinRecording> recording = recording(tasks);
    return new Observation(recording, WaitSampler.start(tasks));
  }

  /** None where a Java runtime has no flight recorder, or has nowhere to put its data. */
  private static Optional<PinRecording> recording(Watched tasks) {
    if (Runtime.version().feature() < FIRST_WITH_VIRTUAL_THREADS) {
      return Optional.empty();
    }
    try {
      return Optional.of(PinRecording.start(tasks));
    } catch (LinkageError | RuntimeException notHere) {
      return Optional.empty();
    }
  }

  /**
   * Ends it.
   *
   * @param file where a recording may be put for the moment
   * @return what was seen
   * @throws InterruptedException where the run is cut off
   */
  public Probe end(Path file) throws InterruptedException {
    sampler.stop();
    Pins pins = recording.map(recorded -> pins(recorded, file)).orElse(Pins.UNKNOWN);
    return new Probe(sampler.share(), sampler.lock(), pins.count(), pins.total(), pins.at());
  }

  private static Pins pins(PinRecording recording, Path file) {
    try (recording) {
      return recording.stop(file);
    } catch (IOException | RuntimeException unreadable) {
      return Pins.UNKNOWN;
    }
  }
}

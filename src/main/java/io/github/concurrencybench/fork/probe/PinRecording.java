package io.github.concurrencybench.fork.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * A flight recording of virtual threads that hold their carriers. The one class that cannot be
 * loaded where a Java runtime has no module {@code jdk.jfr}.
 */
final class PinRecording implements AutoCloseable {

  private static final String PINNED = "jdk.VirtualThreadPinned";

  /**
   * Below this a carrier that waits is hardly lost: to leave it and to come back costs some 10 µs.
   */
  private static final Duration SHORTEST = Duration.ofNanos(100_000);

  private final Recording recording = new Recording();

  private final Watched tasks;

  private PinRecording(Watched tasks) {
    this.tasks = tasks;
    recording.enable(PINNED).withThreshold(SHORTEST).withStackTrace();
  }

  static PinRecording start(Watched tasks) {
    PinRecording pins = new PinRecording(tasks);
    pins.recording.start();
    return pins;
  }

  /** Ends it and reads it by way of a file, which is gone afterwards. */
  Pins stop(Path file) throws IOException {
    recording.stop();
    try {
      recording.dump(file);
      return read(file);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** Another recording of the user's may have put more into the file. */
  private Pins read(Path file) throws IOException {
    List<RecordedEvent> pins = new ArrayList<>();
    try (RecordingFile events = new RecordingFile(file)) {
      while (events.hasMoreEvents()) {
        RecordedEvent event = events.readEvent();
        if (event.getEventType().getName().equals(PINNED)
            && event.getDuration().compareTo(SHORTEST) >= 0
            && PinnedStack.of(event, tasks).isOfATask()) {
          pins.add(event);
        }
      }
    }
    return summedUp(pins);
  }

  private Pins summedUp(List<RecordedEvent> pins) {
    Map<String, Long> nanosAt = new TreeMap<>();
    pins.forEach(
        pin ->
            nanosAt.merge(
                PinnedStack.of(pin, tasks).inWords(), pin.getDuration().toNanos(), Long::sum));
    long nanos = nanosAt.values().stream().mapToLong(Long::longValue).sum();
    String at =
        pins.isEmpty()
            ? null
            : Collections.max(nanosAt.entrySet(), Map.Entry.comparingByValue()).getKey();
    return new Pins(pins.size(), Duration.ofNanos(nanos), at);
  }

  @Override
  public void close() {
    recording.close();
  }
}

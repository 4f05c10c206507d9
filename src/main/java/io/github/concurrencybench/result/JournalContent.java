package io.github.concurrencybench.result;

import io.github.concurrencybench.plan.Forecast;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A journal that was read: all that is known about a run, also about one that was killed.
 *
 * @param head what was planned
 * @param finished what was finished, in the order of time, probes among it
 * @param status how the run ended; interrupted where the journal has no end, partial where a line
 *     is damaged
 * @param lastInstant when the last line was written
 * @param duration how long it took up to there, without the time between a cut and going on
 * @param warnings lines that could not be read, as sentences
 */
public record JournalContent(
    JournalHead head,
    List<RoundResult> finished,
    RunStatus status,
    Instant lastInstant,
    Duration duration,
    List<String> warnings) {

  /** Copies the lists. */
  public JournalContent {
    finished = List.copyOf(finished);
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads a journal. Lines that are damaged are left out and named in the warnings.
   *
   * @param folder where the files of the run are
   * @return its content
   * @throws IOException where there is none, or its first line cannot be read
   */
  public static JournalContent read(Path folder) throws IOException {
    return read(folder, Journal.FILE);
  }

  /**
   * Reads a journal of another name.
   *
   * @param folder where the files of the run are
   * @param name the name of the file
   * @return its content
   * @throws IOException where there is none, or its first line cannot be read
   */
  public static JournalContent read(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    // Not newBufferedReader: a line that was cut within a character is to cost that line alone.
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      String head = lines.readLine();
      boolean checked = head != null && LineChecksum.isIn(head);
      JournalLine first = head == null ? null : parse(head, checked);
      if (first == null || first.head() == null || first.head().schema() != Results.SCHEMA) {
        throw new IOException(
            file + " does not start with a plan of schema " + Results.SCHEMA + "; run again");
      }
      return new Reading(first.head(), checked).of(lines);
    }
  }

  /**
   * What the numbers are made from.
   *
   * @return the finished rounds in the order of time, without probes
   */
  public List<RoundResult> rounds() {
    return RoundResult.measured(finished);
  }

  /**
   * The probes, whose timings count for nothing.
   *
   * @return in the order of time
   */
  public List<RoundResult> probes() {
    return finished.stream().filter(RoundResult::isProbe).toList();
  }

  /**
   * What a look at one curve has shown.
   *
   * @param workload the workload's name
   * @param model the model's id
   * @param jvm the id of the JVM
   * @return of several looks, the waits for locks of that with the most workers, and the longest
   *     pins; empty where there was none
   */
  public Optional<Probe> probe(String workload, String model, String jvm) {
    return probes().stream()
        .filter(probe -> probe.cell().workload().equals(workload))
        .filter(probe -> probe.cell().model().equals(model))
        .filter(probe -> probe.cell().jvm().equals(jvm))
        .sorted(Comparator.comparing(probe -> probe.cell().workers()))
        .map(RoundResult::probe)
        .reduce(Probe::before);
  }

  /** Returns null for what is not as it was written. Journals of before have no checksums. */
  private static JournalLine parse(String line, boolean checked) {
    if ((checked || LineChecksum.isIn(line)) && !LineChecksum.fits(line)) {
      return null;
    }
    try {
      return Json.LINE.fromJson(line, JournalLine.class);
    } catch (RuntimeException damaged) {
      // The parser's, or of a value that checks itself: a damaged line can bring any of them.
      return null;
    }
  }

  /** Collects the lines after the first. */
  private static final class Reading {
    private final JournalHead head;
    private final boolean checked;
    private final List<RoundResult> rounds = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private RunStatus status = RunStatus.INTERRUPTED;
    private boolean damaged;
    private Duration before = Duration.ZERO;
    private Instant start;
    private Instant last;

    Reading(JournalHead head, boolean checked) {
      this.head = head;
      this.checked = checked;
      this.start = head.startedAt();
      this.last = start;
    }

    JournalContent of(BufferedReader lines) throws IOException {
      int number = 1;
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        number++;
        JournalLine line = parse(text, checked);
        if (line == null || !isTaken(line)) {
          damaged = true;
          warnings.add("Line " + number + " of " + Journal.FILE + " is damaged and left out.");
        }
      }
      return new JournalContent(head, rounds, howItEnded(), last, duration(), warnings);
    }

    /** A cell may be missing of which nobody knows, until the run has gone on. */
    private RunStatus howItEnded() {
      return damaged && status == RunStatus.COMPLETE ? RunStatus.PARTIAL : status;
    }

    private boolean isTaken(JournalLine line) {
      if (line.round() != null && line.finishedAt() != null) {
        rounds.add(line.round());
        last = line.finishedAt();
      } else if (line.end() != null) {
        status = line.end().status();
        last = line.end().endedAt();
        if (line.end().clockSet() != null) {
          warnings.add(clockWarning(line.end().clockSet()));
        }
      } else if (line.resumedAt() != null) {
        goOn(line.resumedAt());
      } else {
        return false;
      }
      return true;
    }

    private static String clockWarning(Duration set) {
      return "The clock of this machine was set %s by %s while the run was on, or the machine slept; durations do not depend on it."
          .formatted(set.isNegative() ? "back" : "ahead", Forecast.inWords(set.abs()));
    }

    /** The end that was there, if any, was none. */
    private void goOn(Instant resumedAt) {
      warnings.add(
          "The run was cut off (measured by then: %s) and went on %s later."
              .formatted(rounds.size(), Forecast.inWords(Duration.between(last, resumedAt))));
      status = RunStatus.INTERRUPTED;
      damaged = false;
      before = duration();
      start = resumedAt;
      last = resumedAt;
    }

    private Duration duration() {
      return before.plus(Duration.between(start, last));
    }
  }
}

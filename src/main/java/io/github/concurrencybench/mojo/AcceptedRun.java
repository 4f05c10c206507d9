package io.github.concurrencybench.mojo;

import io.github.concurrencybench.analysis.Summary;
import io.github.concurrencybench.gate.Acceptance;
import io.github.concurrencybench.gate.Baseline;
import io.github.concurrencybench.gate.BaselineChanges;
import io.github.concurrencybench.gate.BaselineFile;
import io.github.concurrencybench.gate.Refusals;
import io.github.concurrencybench.measure.BrokenSetup;
import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.result.JournalContent;
import io.github.concurrencybench.result.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;

/** A run from its journal to the baseline. */
final class AcceptedRun {

  private static final String COMMAND =
      "mvn concurrency-bench:accept -Dconcurrency-bench.reason=\"Orders are now checked twice.\"";

  private final AcceptMojo mojo;
  private final Log log;

  AcceptedRun(AcceptMojo mojo) {
    this.mojo = mojo;
    this.log = mojo.getLog();
  }

  void accept() {
    Instant now = Instant.now();
    String commit = Checkout.of(mojo.folder(), System.getenv()).commit();
    Acceptance why = new Acceptance(reason(), commit, now, expires(now));
    Optional<Path> run = run();
    if (run.isEmpty()) {
      log.info("No results in this module: nothing is accepted.");
      return;
    }
    Baseline after = Baseline.of(acceptable(run.get()), why);
    String name = mojo.fileName();
    Path file = mojo.folder().resolve(name);
    show(name, before(file, name), after);
    try {
      after.write(file);
    } catch (IOException failed) {
      throw new InvalidPlan("baseline", name, "it cannot be written (" + failed + ")");
    }
    log.info("Written: " + name + ". Commit it, so that others see it and why.");
  }

  private String reason() {
    String reason = mojo.reason == null ? "" : mojo.reason.strip();
    // The dots are those of the command that a finding gives to paste.
    if (reason.isEmpty() || reason.matches("\\.+|…")) {
      throw new InvalidPlan(
          "A baseline needs a reason: say in a sentence why these numbers are right, for who reads"
              + " it later, such as "
              + COMMAND);
    }
    return reason;
  }

  private LocalDate expires(Instant now) {
    if (mojo.expires == null) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(mojo.expires.strip());
      if (!day.isBefore(now.atOffset(ZoneOffset.UTC).toLocalDate())) {
        return day;
      }
    } catch (DateTimeParseException noDay) {
      throw new InvalidPlan("expires", mojo.expires, "a day such as 2027-03-31 is needed");
    }
    throw new InvalidPlan("expires", mojo.expires, "this day is over; name one to come");
  }

  /** The one run; empty in a module that has none while others of the build may have one. */
  private Optional<Path> run() {
    Path folder = mojo.outputDirectory.toPath();
    List<Path> found;
    try {
      found = FoundRuns.below(folder);
    } catch (IOException unreadable) {
      throw new BrokenSetup(folder + " cannot be read: " + unreadable.getMessage(), unreadable);
    }
    if (found.size() > 1) {
      throw new InvalidPlan(
          "There are several runs: "
              + found.stream().map(Path::toString).collect(Collectors.joining(", "))
              + ". Accept each into a file of its own, with -Dconcurrency-bench.outputDirectory and"
              + " -Dconcurrency-bench.baseline.");
    }
    if (found.isEmpty() && mojo.session.getProjects().size() == 1) {
      throw new InvalidPlan(
          "There are no results to accept in %s: call mvn concurrency-bench:run before."
              .formatted(folder));
    }
    return found.stream().findFirst();
  }

  private static Results acceptable(Path folder) {
    try {
      Results results = Summary.of(JournalContent.read(folder));
      List<String> refusals = Refusals.of(results);
      if (!refusals.isEmpty()) {
        throw new InvalidPlan(
            "The results in %s are not accepted:\n- %s"
                .formatted(folder, String.join("\n- ", refusals)));
      }
      return results;
    } catch (IOException unreadable) {
      throw new BrokenSetup(
          "The journal in %s cannot be read: %s; measure again."
              .formatted(folder, unreadable.getMessage()),
          unreadable);
    }
  }

  /** A broken one is no reason to keep it. */
  private Optional<Baseline> before(Path file, String name) {
    if (Files.isDirectory(file)) {
      throw new InvalidPlan("baseline", name, "this is a folder; name a file");
    }
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BaselineFile(file, name).read());
    } catch (InvalidPlan broken) {
      log.warn(broken.getMessage() + " It is replaced.");
      return Optional.empty();
    }
  }

  private void show(String name, Optional<Baseline> before, Baseline after) {
    log.info(
        before
            .map(old -> "%s is replaced, %s: %s".formatted(name, old.words(), old.reason()))
            .orElse(name + " is new."));
    new BaselineChanges(before, after).lines().forEach(line -> log.info("  " + line));
    if (before.isPresent()
        && !before.get().environment().fingerprint().equals(after.environment().fingerprint())) {
      log.warn(
          "The numbers before are of another machine or Java (%s): ratios say little."
              .formatted(before.get().environment().words()));
    }
  }
}

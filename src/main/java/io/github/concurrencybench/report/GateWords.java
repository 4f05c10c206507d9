package io.github.concurrencybench.report;

import static java.util.stream.Collectors.joining;

import io.github.concurrencybench.gate.Decision;
import io.github.concurrencybench.gate.Finding;
import io.github.concurrencybench.gate.Metric;
import io.github.concurrencybench.gate.Reference;
import io.github.concurrencybench.gate.Verdict;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Says what the gate decided. English sentences stand in {@code gate.json}; in another language
 * they are made of the same values, and those without values stay English.
 *
 * @param words the reader's language
 */
record GateWords(Words words) {

  Told sentence(Decision decision) {
    return words.areEnglish() ? Told.of(decision.sentence()) : Told.of(counted(decision));
  }

  /** Such as {@code 5 findings: 1 REGRESSED, 4 PASS.} */
  String counted(Decision decision) {
    List<Finding> findings = decision.findings();
    String each =
        Stream.of(Verdict.values())
            .sorted(Comparator.reverseOrder())
            .filter(verdict -> count(findings, verdict) > 0)
            .map(verdict -> count(findings, verdict) + " " + word(verdict))
            .collect(joining(", "));
    return switch (findings.size()) {
      case 0 -> words.get("no_findings");
      case 1 -> words.with("one_finding", each);
      default -> words.with("findings_counted", findings.size(), each);
    };
  }

  private static long count(List<Finding> findings, Verdict verdict) {
    return findings.stream().filter(finding -> finding.verdict() == verdict).count();
  }

  private String word(Verdict verdict) {
    return words.get("verdict_" + verdict.name().toLowerCase(Locale.ROOT));
  }

  Told sentence(Finding finding) {
    if (words.areEnglish()) {
      return Told.of(finding.sentence());
    }
    GateFigures figures = new GateFigures(words);
    Metric metric = finding.threshold().metric();
    if (finding.ratio() != null && finding.reference() != null && finding.present() != null) {
      return Told.of(compared(finding, figures));
    }
    if (finding.present() != null && finding.margin() == null) {
      return Told.of(
          words.with(
              "finding_limit",
              GateFigures.what(finding),
              figures.metric(metric),
              figures.value(metric, finding.present()),
              figures.allowed(finding)));
    }
    return finding.verdict() == Verdict.NO_REFERENCE
        ? Told.of(
            words.with("finding_no_reference", GateFigures.what(finding), figures.metric(metric)))
        : words.english(finding.sentence());
  }

  private String compared(Finding finding, GateFigures figures) {
    Metric metric = finding.threshold().metric();
    return words.with(
        "finding_compared",
        GateFigures.what(finding),
        figures.metric(metric),
        figures.value(metric, finding.present()),
        figures.value(metric, finding.reference()),
        figures.ratio(finding),
        figures.interval(finding),
        figures.allowed(finding));
  }

  /** What was compared with, and how it was had. */
  String comparedWith(Reference reference) {
    if (reference == null) {
      return words.get("compared_with_nothing");
    }
    String name = reference.name();
    // A page that others see does not tell where on this machine a path leads.
    return switch (reference.kind()) {
      case VERSION -> words.with("compared_with_version", name + coordinates(reference));
      case PATH -> words.with("compared_with_path", name);
      case BASE_URL -> words.with("compared_with_url", name);
      case BASELINE -> words.with("compared_with_baseline", name, stored(reference));
    };
  }

  private static String coordinates(Reference reference) {
    boolean told = reference.resolved() == null || reference.resolved().equals(reference.name());
    return told ? "" : " (" + reference.resolved() + ")";
  }

  private String stored(Reference reference) {
    return Stream.of(
            reference.measuredAt() == null
                ? ""
                : reference.measuredAt().truncatedTo(ChronoUnit.MINUTES).toString(),
            reference.commit() == null ? "" : words.with("at_commit", reference.commit()),
            reference.reason() == null ? "" : words.with("for_reason", reference.reason()))
        .filter(part -> !part.isEmpty())
        .collect(joining(", "));
  }

  /** The smallest slowdown that would have been caught; empty where nothing was compared. */
  String caught(Decision decision) {
    List<Double> all =
        decision.findings().stream()
            .map(Finding::wouldCatch)
            .filter(each -> each != null)
            .sorted()
            .toList();
    if (all.isEmpty()) {
      return "";
    }
    GateFigures figures = new GateFigures(words);
    String least = figures.share(all.get(0));
    String most = figures.share(all.get(all.size() - 1));
    return least.equals(most)
        ? wouldCatch(all.get(0))
        : words.with("would_catch_range", most, least);
  }

  String wouldCatch(double share) {
    return words.with("would_catch", new GateFigures(words).share(share));
  }
}

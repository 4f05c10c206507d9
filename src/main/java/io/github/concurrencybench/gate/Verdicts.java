package io.github.concurrencybench.gate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What follows from findings, as the user's policy has it. */
final class Verdicts {

  private Verdicts() {}

  /** The same finding, failing the build where the policy says so; advice never does. */
  static Finding told(Finding finding, Policy policy) {
    return new Finding(
        finding.threshold(),
        finding.cell(),
        finding.verdict(),
        !finding.advisory() && policy.fails(finding.verdict()),
        finding.advisory(),
        finding.reference(),
        finding.present(),
        finding.ratio(),
        finding.rounds(),
        finding.margin(),
        finding.wouldCatch(),
        finding.sentence(),
        finding.reproduce(),
        finding.accept());
  }

  /** The weightiest, but for what is advice or to be ignored; all better means better. */
  static Verdict overall(List<Finding> findings, Policy policy) {
    return findings.stream()
        .filter(finding -> !finding.advisory())
        .map(Finding::verdict)
        .filter(verdict -> isGood(verdict) || policy.on(verdict) != OnVerdict.IGNORE)
        .reduce(Verdict::and)
        .orElse(Verdict.PASS);
  }

  private static boolean isGood(Verdict verdict) {
    return verdict == Verdict.PASS || verdict == Verdict.IMPROVED;
  }

  /** All in one sentence. */
  static String sentence(List<Finding> findings, Case of) {
    if (findings.isEmpty()) {
      return "Nothing was gated.";
    }
    Map<Verdict, Long> counts =
        findings.stream()
            .collect(Collectors.groupingBy(Finding::verdict, TreeMap::new, Collectors.counting()));
    String each =
        counts.entrySet().stream()
            .sorted(Map.Entry.<Verdict, Long>comparingByKey().reversed())
            .map(count -> count.getValue() + " " + words(count.getKey()))
            .collect(Collectors.joining(", "));
    Reference reference = of.against().reference();
    String against = reference == null ? "" : ", compared with " + ComparedWords.name(reference);
    return "Of %s check%s%s, %s."
        .formatted(findings.size(), findings.size() == 1 ? "" : "s", against, each);
  }

  private static String words(Verdict verdict) {
    return switch (verdict) {
      case PASS -> "passed";
      case IMPROVED -> "better than before";
      case NO_REFERENCE -> "without a reference";
      case NOT_COMPARABLE -> "not comparable";
      case INCONCLUSIVE -> "undecided";
      case REGRESSED -> "worse than allowed";
      case ERROR -> "with an error";
    };
  }
}

package io.github.concurrencybench.gate;

import io.github.concurrencybench.result.Results;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares a run with stored numbers: exact about cells that have vanished and about errors; gains
 * are compared wherever there are as many processors; what takes time only on the machine that it
 * was stored on, and is told as advice elsewhere.
 */
public final class BaselineFindings {

  private BaselineFindings() {}

  /**
   * Compares.
   *
   * @param gated what is gated of the run
   * @param run what was measured
   * @param baseline what was accepted
   * @param policy what follows from which verdict
   * @return one for each that has a {@code maxRegression}, and those of vanished cells and errors
   */
  public static List<Finding> of(List<Gated> gated, Results run, Baseline baseline, Policy policy) {
    List<Finding> findings = new ArrayList<>();
    List<Gated> compared = gated.stream().filter(Gated::isCompared).toList();
    if (baseline.isExpired(run.startedAt())) {
      compared.forEach(each -> findings.add(expired(each, run, baseline)));
    } else {
      StoredCells cells = new StoredCells(run, baseline);
      List<Finding> numbers =
          compared.stream().map(each -> new StoredComparison(cells, each).finding()).toList();
      findings.addAll(new KeptCells(cells).findings());
      findings.addAll(numbers);
      if (!numbers.isEmpty() && numbers.stream().allMatch(Finding::advisory)) {
        findings.add(adviceOnly(compared.get(0), run, baseline));
      }
    }
    return findings.stream().map(finding -> Verdicts.told(finding, policy)).toList();
  }

  private static Finding expired(Gated gated, Results run, Baseline baseline) {
    return Stored.finding(
        run,
        gated,
        Verdict.NO_REFERENCE,
        "%s: %s counts until %s only. Accept the numbers of now, or measure a <version> again."
            .formatted(Findings.name(gated.cell()), baseline.words(), baseline.expires()));
  }

  /** Advice alone is no pass: nothing was shown. */
  private static Finding adviceOnly(Gated first, Results run, Baseline baseline) {
    return Stored.finding(
        run,
        first.threshold(),
        Verdict.NOT_COMPARABLE,
        "Nothing was gated against %s, which is of another machine: accept one on this machine, add a"
                .formatted(baseline.words())
            + " <threshold> for speedup, or give a <version> or <path> that is measured again now.");
  }
}

package io.github.concurrencybench.gate;

import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.RoundResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides. */
public final class Gate {

  private final Case of;
  private final Against against;
  private final List<Tried> tried;

  private Gate(Case of, List<Gated> gated) {
    this.of = of;
    this.against = of.against();
    this.tried =
        Tried.all(gated.stream().filter(this::isMeasured).toList(), new Sides(against.measured()));
  }

  /**
   * Decides a case.
   *
   * @param of all that there is to decide from
   * @return what follows
   */
  public static Decision decide(Case of) {
    GatedCells cells = GatedCells.of(of.run(), of.thresholds());
    List<Finding> findings = new ArrayList<>(cells.findings());
    findings.addAll(new Gate(of, cells.gated()).findings(cells.gated()));
    findings.addAll(of.against().fromBaseline());
    List<Finding> all = findings.stream().map(each -> Verdicts.told(each, of.policy())).toList();
    return new Decision(
        Decision.SCHEMA,
        Verdicts.overall(all, of.policy()),
        all.stream().anyMatch(Finding::fails),
        Verdicts.sentence(all, of),
        of.decidedAt(),
        measuredFor(of.against().measured()),
        of.against().reference(),
        all,
        Stream.concat(of.notes().stream(), cells.notes().stream()).toList(),
        of.run().startedAt());
  }

  private static Duration measuredFor(List<RoundResult> measured) {
    return measured.stream()
        .map(RoundResult::took)
        .filter(Objects::nonNull)
        .reduce(Duration.ZERO, Duration::plus);
  }

  private boolean isMeasured(Gated gated) {
    return against.plan() != null && against.plan().cells().contains(gated.cell());
  }

  private List<Finding> findings(List<Gated> gated) {
    List<Finding> findings = new ArrayList<>();
    List<Threshold> alone = new ArrayList<>();
    for (Gated each : gated) {
      new Limits(run()).finding(each).ifPresent(findings::add);
      if (each.isCompared() && !isStored() && !against.aside().contains(each.cell().workload())) {
        if (against.reference() != null) {
          findings.add(compared(each));
        } else if (!alone.contains(each.threshold())) {
          alone.add(each.threshold());
          findings.add(withoutReference(each.threshold()));
        }
      }
    }
    return findings;
  }

  private Results run() {
    return of.run();
  }

  private boolean isStored() {
    return against.reference() != null && against.reference().kind() == Reference.Kind.BASELINE;
  }

  private Finding withoutReference(Threshold threshold) {
    return Findings.of(
        run(),
        threshold,
        Verdict.NO_REFERENCE,
        "There is nothing to compare the %s with: give a <reference> with a <version>, a <path> or a <baseline>."
            .formatted(Findings.words(threshold.metric())));
  }

  private Finding compared(Gated gated) {
    Optional<String> why =
        Optional.ofNullable(against.notComparable().get(gated.cell().workload()))
            .or(() -> Optional.ofNullable(against.notComparable().get(Threshold.ANY)));
    if (why.isPresent()) {
      return Findings.broken(run(), gated, Verdict.NOT_COMPARABLE, why.get());
    }
    Optional<Tried> found = tried.stream().filter(each -> each.gated().equals(gated)).findFirst();
    if (found.isEmpty()) {
      return Findings.broken(
          run(), gated, Verdict.NOT_COMPARABLE, "It was not measured on both sides.");
    }
    return found.get().why() != null
        ? Findings.broken(run(), gated, found.get().verdict(), found.get().why())
        : new ComparedWords(of, found.get(), SignedRanks.among(tried.size())).finding();
  }
}

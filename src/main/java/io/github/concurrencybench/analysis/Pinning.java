package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.JournalContent;
import io.github.concurrencybench.result.Jvm;
import io.github.concurrencybench.result.Probe;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.Status;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** Which virtual threads held their carriers, from the probes of a run. */
final class Pinning {

  /** Less of the carriers' time than this makes nothing slower that could be shown. */
  private static final double WORTH_A_WORD = 0.01;

  /** The first release on which a virtual thread can wait in synchronized without its carrier. */
  private static final int LEAVES_SYNCHRONIZED = 24;

  private static final String STACK = " <- ";

  private final JournalContent journal;
  private final List<RoundResult> probes;

  /** Looks at a run. */
  Pinning(JournalContent journal) {
    this.journal = journal;
    this.probes = journal.probes();
  }

  /** One sentence for each curve that pins, and for each look that came to nothing. */
  List<Said> warnings(Workload workload) {
    List<Said> sentences = new ArrayList<>();
    probes.stream()
        .filter(probe -> probe.status() == Status.FAILED)
        .filter(probe -> probe.cell().workload().equals(workload.name()))
        .map(
            probe ->
                Said.of(
                    "not_seen", "What holds %s up was not seen: %s", nameOf(probe), probe.reason()))
        .forEach(sentences::add);
    worst().values().stream()
        .filter(probe -> probe.cell().workload().equals(workload.name()))
        .map(this::sentence)
        .forEach(sentences::add);
    return sentences;
  }

  /** The answer of a curve with what a look at it has shown. */
  Answer told(Answer answer, Sayings sayings) {
    if (probes.isEmpty()) {
      return answer;
    }
    Optional<Probe> seen = journal.probe(answer.workload(), answer.model(), answer.jvm());
    RoundResult pinned = worst().get(List.of(answer.workload(), answer.model(), answer.jvm()));
    if (seen.isEmpty() || pinned == null) {
      return seen.map(probe -> answer.withProbe(probe, answer.sentence())).orElse(answer);
    }
    Said inShort =
        Said.of(
            "pinned_in_short",
            " Its threads held their carriers for %s, at %s.",
            seconds(pinned.probe().pinned()),
            topmost(pinned.probe().pinnedAt()));
    Object before =
        sayings.of(answer.sentence()).<Object>map(said -> said).orElse(answer.sentence());
    return answer.withProbe(seen.get(), sayings.text(Said.together(before, inShort)));
  }

  /** Of each curve that pins, the probe in which it did so most. */
  private Map<List<String>, RoundResult> worst() {
    Map<List<String>, RoundResult> worst = new LinkedHashMap<>();
    probes.stream()
        .filter(probe -> share(probe) >= WORTH_A_WORD)
        .forEach(
            probe ->
                worst.merge(
                    Track.curve(probe.cell()),
                    probe,
                    BinaryOperator.maxBy(Comparator.comparingDouble(this::share))));
    return worst;
  }

  private static String topmost(String stack) {
    int end = stack.indexOf(STACK);
    return end < 0 ? stack : stack.substring(0, end);
  }

  /** Of the time that all carriers had, which are as many as there are processors. */
  private double share(RoundResult probe) {
    if (probe.probe().pinnedAt() == null || probe.samples().isEmpty()) {
      return 0;
    }
    double nanos =
        probe.samples().stream().map(Sample::duration).mapToLong(Duration::toNanos).sum();
    return probe.probe().pinned().toNanos() / (nanos * journal.head().environment().cpus());
  }

  private Said sentence(RoundResult result) {
    Probe probe = result.probe();
    return Said.of(
        "pinned",
        "%s held its carriers %d times, %s in all, at %s: %s",
        nameOf(result),
        probe.pins(),
        seconds(probe.pinned()),
        probe.pinnedAt(),
        remedy(result.cell().jvm()));
  }

  private Said remedy(String jvm) {
    boolean old =
        journal.head().environment().jvms().stream()
            .filter(each -> each.id().equals(jvm))
            .mapToInt(Jvm::feature)
            .anyMatch(feature -> feature < LEAVES_SYNCHRONIZED);
    return old
        ? Said.of(
            "unpin_before_24",
            "on Java 21 to 23 replace synchronized there by ReentrantLock, or use Java 24 or newer.")
        : Said.of(
            "unpin",
            "wait outside of class initialisers and native code there, or use platform-threads.");
  }

  private String nameOf(RoundResult result) {
    return journal.head().plan().nameOf(result.cell());
  }

  private static Said.Figure seconds(Duration time) {
    return new Said.Figure(
        BigDecimal.valueOf(time.toNanos(), 9).round(new MathContext(2)).toPlainString() + " s");
  }
}

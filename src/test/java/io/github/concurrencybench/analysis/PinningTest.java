package io.github.concurrencybench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.TaskWorkload;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.Environment;
import io.github.concurrencybench.result.JournalContent;
import io.github.concurrencybench.result.JournalHead;
import io.github.concurrencybench.result.Jvm;
import io.github.concurrencybench.result.Probe;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.RunStatus;
import io.github.concurrencybench.result.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PinningTest {

  private static final TaskWorkload ORDERS =
      new TaskWorkload("orders", "com.acme.LoadOrder", HandMade.TASKS, Map.of(), Map.of());
  private static final Cell EIGHT = HandMade.cell("orders", "virtual-threads", 8, "21.0.1");
  private static final Cell SIXTEEN = HandMade.cell("orders", "virtual-threads", 16, "21.0.1");
  private static final String AT = "com.acme.Cache.get(Cache.java:12) <- com.acme.A.run(A.java:3)";

  private static Probe pinned(int pins, long millis) {
    return new Probe(0.0, null, pins, Duration.ofMillis(millis), AT);
  }

  private static Results results(String version, RoundResult... probes) {
    Plan plan = HandMade.plan(List.of(ORDERS), List.of(EIGHT, SIXTEEN));
    List<RoundResult> finished = new ArrayList<>(HandMade.rounds(EIGHT, 10, 10, 10, 10, 10));
    finished.addAll(HandMade.rounds(SIXTEEN, 10, 10, 10, 10, 10));
    finished.addAll(List.of(probes));
    Environment usual = HandMade.environment();
    Environment environment =
        new Environment(
            usual.os(),
            usual.cpus(),
            usual.memoryBytes(),
            usual.cgroup(),
            usual.loadAverage(),
            List.of(new Jvm("21.0.1", version, "Example", "/jdk", List.of())),
            usual.fingerprint(),
            false);
    JournalHead head = JournalHead.of(HandMade.START, "0.1.0", environment, plan);
    return Summary.of(
        new JournalContent(
            head,
            finished,
            RunStatus.COMPLETE,
            HandMade.START.plusSeconds(60),
            Duration.ofMinutes(1),
            List.of()));
  }

  @Test
  void isToldWithTheStackAndTheRemedy() {
    Results results =
        results("21.0.1+12", HandMade.round(EIGHT, 6, 1600).withProbe(pinned(160, 3200)));
    assertThat(results.warnings())
        .containsExactly(
            "orders/virtual-threads/8 held its carriers 160 times, 3.2 s in all, at "
                + AT
                + ": on Java 21 to 23 replace synchronized there by ReentrantLock, or use Java 24"
                + " or newer.");
    Answer answer = results.analysis().get(0);
    assertThat(answer.sentence())
        .endsWith(
            " Its threads held their carriers for 3.2 s, at com.acme.Cache.get(Cache.java:12).");
    assertThat(answer.probe()).isEqualTo(pinned(160, 3200));
  }

  @Test
  void hasAnotherRemedyFromJava24On() {
    Results results =
        results("24.0.2+12", HandMade.round(EIGHT, 6, 90_000).withProbe(pinned(9, 178_500)));
    assertThat(results.warnings())
        .containsExactly(
            "orders/virtual-threads/8 held its carriers 9 times, 180 s in all, at "
                + AT
                + ": wait outside of class initialisers and native code there, or use"
                + " platform-threads.");
  }

  @Test
  void isNotWorthAWordBelowOneInAHundredOfTheCarriersTime() {
    // Two carriers, a second each: 20 ms are one in a hundred.
    assertThat(results("21", HandMade.round(EIGHT, 6, 1000).withProbe(pinned(2, 19))).warnings())
        .isEmpty();
    assertThat(results("21", HandMade.round(EIGHT, 6, 1000).withProbe(pinned(2, 20))).warnings())
        .hasSize(1);
  }

  @Test
  void isToldOnceOfACurve() {
    Results results =
        results(
            "21.0.1+12",
            HandMade.round(EIGHT, 6, 1000).withProbe(pinned(10, 100)),
            HandMade.round(SIXTEEN, 7, 1000).withProbe(pinned(20, 400)));
    assertThat(results.warnings())
        .singleElement()
        .asString()
        .startsWith("orders/virtual-threads/16 held its carriers 20 times, 0.40 s in all, at com");
  }

  @Test
  void aLookThatShowsNothingChangesNothing() {
    Results without = results("21.0.1+12");
    Probe quiet = new Probe(0.0, null, 0, Duration.ZERO, null);
    Results with = results("21.0.1+12", HandMade.round(EIGHT, 6, 0.5).withProbe(quiet));
    assertThat(with.warnings()).isEmpty();
    assertThat(with.cells()).isEqualTo(without.cells());
    Answer answer = without.analysis().get(0);
    assertThat(with.analysis()).containsExactly(answer.withProbe(quiet, answer.sentence()));
  }

  @Test
  void aLookThatFailedIsTold() {
    RoundResult failed = RoundResult.without(EIGHT, 6, Status.FAILED, "The model failed: no more");
    Results results = results("21.0.1+12", failed.withProbe(Probe.UNKNOWN));
    assertThat(results.warnings())
        .containsExactly(
            "What holds orders/virtual-threads/8 up was not seen: The model failed: no more");
    assertThat(results.cells().get(0).status()).isEqualTo(Status.MEASURED);
  }
}

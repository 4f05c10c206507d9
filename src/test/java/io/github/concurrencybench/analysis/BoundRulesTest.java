package io.github.concurrencybench.analysis;

import static io.github.concurrencybench.analysis.Constructed.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.result.Bound;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two processors. */
final class BoundRulesTest {

  private static BoundRules rules(Constructed one, Constructed... more) {
    return new BoundRules(one.result(), Constructed.curve(Constructed.results(more)), 2);
  }

  private static Bound bound(double computing) {
    return rules(cell(1, 1000).with(computing, 0.0, 0.0)).bound();
  }

  @Test
  void isCpuFromFourFifthsOfTheTimeOnAndIoUpToOneFifth() {
    assertThat(bound(1)).isEqualTo(Bound.CPU);
    assertThat(bound(0.8)).isEqualTo(Bound.CPU);
    assertThat(bound(0.799)).isEqualTo(Bound.MIXED);
    assertThat(bound(0.201)).isEqualTo(Bound.MIXED);
    assertThat(bound(0.2)).isEqualTo(Bound.IO);
    assertThat(bound(0)).isEqualTo(Bound.IO);
  }

  @Test
  void timeWithoutAProcessorIsNeitherComputingNorWaiting() {
    BoundRules disturbed = rules(cell(1, 1000).with(0.5, 0.4, 1.0));
    assertThat(disturbed.share()).isCloseTo(0.5 / 0.6, within(1e-9));
    assertThat(disturbed.bound()).isEqualTo(Bound.CPU);
    assertThat(rules(cell(1, 1000).with(0.5, null, 1.0)).bound()).isEqualTo(Bound.MIXED);
  }

  @Test
  void threadsBesideTheWorkerMayWaitAtTheSameTime() {
    BoundRules crowded = rules(cell(1, 1000).with(0.5, 7.0, 1.0));
    assertThat(crowded.share()).isCloseTo(1, within(1e-9));
    assertThat(rules(cell(1, 1000).with(0, 7.0, 1.0)).share()).isZero();
    assertThat(rules(cell(1, 1000).with(1.2, 0.5, 1.0)).share()).isCloseTo(1.2, within(1e-9));
  }

  @Test
  void whatScalesPastTheProcessorsIsNotBoundByThem() {
    Constructed one = cell(1, 1000).with(1, 0.0, 0.0);
    // At 2.5 times the speed of one worker, two processors are busy with 0.8 of it at most.
    assertThat(rules(one, cell(2, 500), cell(8, 400)).bound()).isEqualTo(Bound.CPU);
    assertThat(rules(one, cell(2, 500), cell(8, 399)).bound()).isEqualTo(Bound.MIXED);
    assertThat(rules(one, cell(2, 500), cell(16, 100)).bound()).isEqualTo(Bound.IO);
    assertThat(rules(one, cell(2, 500), cell(16, 101)).bound()).isEqualTo(Bound.MIXED);
    assertThat(rules(one, cell(16, 100)).share()).isEqualTo(1);
  }

  @Test
  void asManyWorkersAsProcessorsShowNothing() {
    Constructed one = cell(1, 1000).with(1, 0.0, 0.0);
    assertThat(rules(one, cell(2, 300)).bound()).isEqualTo(Bound.CPU);
  }

  /** Where others compute too, many threads get more of the processors than one. */
  @Test
  void oneWorkerThatWaitedForAProcessorDoesNotMakeOthersLookBetter() {
    Constructed one = cell(1, 1500).with(1 / 1.5, 0.5 / 1.5, 1.0);
    assertThat(rules(one, cell(8, 500)).bound()).isEqualTo(Bound.CPU);
    Constructed unknown = cell(1, 1500).with(1, null, null);
    assertThat(rules(unknown, cell(8, 500)).bound()).isEqualTo(Bound.MIXED);
  }

  @Test
  void isNotKnownWithoutOneWorker() {
    assertThat(
            Summary.of(
                    HandMade.journal(
                        HandMade.plan(
                            List.of(HandMade.http("w", "http://h/")),
                            List.of(HandMade.cell("w", "m", 2))),
                        cell(2, 500).rounds()))
                .analysis())
        .singleElement()
        .satisfies(answer -> assertThat(answer.bound()).isNull())
        .satisfies(answer -> assertThat(answer.predictions()).isEmpty());
  }
}

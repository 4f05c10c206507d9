package io.github.concurrencybench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.fault.Fault;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Disturbance;
import io.github.concurrencybench.result.Noise;
import io.github.concurrencybench.result.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every border that {@code docs/method.md} states, from both sides; each sample takes 100 ms. */
final class DisturbancesTest {

  private static final Noise NOTHING = Noise.UNKNOWN;

  private static Noise others(double share, Double pressure) {
    return new Noise(pressure, null, 0.0, Duration.ZERO, null, share);
  }

  private static Noise steal(double share) {
    return new Noise(0.0, null, share, Duration.ZERO, null, 0.0);
  }

  private static Noise throttled(int millis) {
    return new Noise(0.0, null, 0.0, Duration.ofMillis(millis), null, 0.0);
  }

  private static Sample sample(Noise noise, int gcMillis) {
    return HandMade.in(noise, Duration.ofMillis(gcMillis), HandMade.sample(1, 100));
  }

  private static Disturbances of(Workload workload, String model, List<Sample> samples) {
    Cell cell = HandMade.cell(workload.name(), model, 4);
    return new Disturbances(
        workload,
        new CellSummary(cell, List.of(HandMade.round(cell, 1, samples)), "No time.").result());
  }

  private static Set<Disturbance> found(Noise noise, int gcMillis) {
    Sample sample = sample(noise, gcMillis);
    return of(HandMade.CPU, "m", List.of(sample)).of(sample);
  }

  @Test
  void othersDisturbWhereTheyUseMoreThanATenthOfTheProcessors() {
    assertThat(found(others(0.1, 0.5), 0)).isEmpty();
    assertThat(found(others(0.11, 0.5), 0)).containsExactly(Disturbance.OTHERS);
  }

  @Test
  void othersTakeNothingWhereProcessorsWereFree() {
    assertThat(found(others(0.4, 0.1), 0)).isEmpty();
    assertThat(found(others(0.4, 0.11), 0)).containsExactly(Disturbance.OTHERS);
    assertThat(found(others(0.4, null), 0)).containsExactly(Disturbance.OTHERS);
  }

  @Test
  void ourOwnPressureDisturbsNobody() {
    assertThat(found(others(0, 1.0), 0)).isEmpty();
  }

  @Test
  void stealDisturbsAboveATwentieth() {
    assertThat(found(steal(0.05), 0)).isEmpty();
    assertThat(found(steal(0.051), 0)).containsExactly(Disturbance.STEAL);
  }

  @Test
  @Fault(
      row = 59,
      fault = "A control group's quota, a hypervisor or other programs take the processors",
      promise = "the batch is marked as disturbed, and its cell where many are")
  void aQuotaDisturbsAboveATwentiethOfTheTime() {
    assertThat(found(throttled(5), 0)).isEmpty();
    assertThat(found(throttled(6), 0)).containsExactly(Disturbance.QUOTA);
  }

  @Test
  @Fault(
      row = 60,
      fault = "Garbage collections take the time of the measured JVM",
      promise = "the batch is marked above 10 % of its time")
  void collectionsDisturbAboveATenthOfTheTime() {
    assertThat(found(NOTHING, 10)).isEmpty();
    assertThat(found(NOTHING, 11)).containsExactly(Disturbance.COLLECTION);
  }

  @Test
  void ofABatchBelowTwentyMillisecondsNoCollectionIsTold() {
    for (int millis : new int[] {19, 20}) {
      Sample sample = HandMade.in(NOTHING, Duration.ofMillis(9), HandMade.sample(1, millis));
      assertThat(of(HandMade.CPU, "m", List.of(sample)).of(sample).isEmpty())
          .isEqualTo(millis == 19);
    }
  }

  /** Four workers and the fork are five JVMs. */
  @Test
  void collectionsOfWorkerProcessesAreShared() {
    Sample fifty = sample(NOTHING, 50);
    Sample more = sample(NOTHING, 51);
    Disturbances cell = of(HandMade.CPU, "processes", List.of(fifty, more));
    assertThat(cell.of(fifty)).isEmpty();
    assertThat(cell.of(more)).containsExactly(Disturbance.COLLECTION);
  }

  /** A server of the user's on this machine cannot be told from other programs. */
  @Test
  void aServerOnThisMachineIsNoDisturbance() {
    Sample sample = sample(others(0.5, 0.5), 0);
    for (String host : List.of("localhost:8080", "127.0.0.1", "127.1.2.3:1", "[::1]:80")) {
      Workload local = HandMade.http("w", "http://" + host + "/");
      assertThat(of(local, "m", List.of(sample)).of(sample)).as(host).isEmpty();
    }
    Workload remote = HandMade.http("w", "http://localhost.example.org/");
    assertThat(of(remote, "m", List.of(sample)).of(sample)).isNotEmpty();
    Workload target = HandMade.target("w", 48);
    assertThat(of(target, "m", List.of(sample)).of(sample)).isNotEmpty();
  }

  @Test
  void moreThanHalfOfTheProcessorsIsOneWhereverTheServerIs() {
    Workload local = HandMade.http("w", "http://localhost/");
    Sample starved = sample(others(0.51, 0.51), 0);
    assertThat(of(local, "m", List.of(starved)).of(starved)).containsExactly(Disturbance.OTHERS);
    Sample less = sample(others(0.51, 0.5), 0);
    assertThat(of(local, "m", List.of(less)).of(less)).isEmpty();
  }

  /** A larger heap would not help. */
  @Test
  void collectionsThatWaitForProcessorsAreNotBlamed() {
    assertThat(found(others(0.51, 0.51), 50)).containsExactly(Disturbance.OTHERS);
    assertThat(found(others(0.5, 0.51), 50))
        .containsExactlyInAnyOrder(Disturbance.OTHERS, Disturbance.COLLECTION);
    assertThat(found(others(0.51, null), 50)).contains(Disturbance.COLLECTION);
  }

  @Test
  void aMedianIsInDoubtWhereMoreThanAFifthIsDisturbed() {
    List<Sample> samples = new ArrayList<>();
    samples.add(sample(steal(0.5), 0));
    for (int quiet = 0; quiet < 4; quiet++) {
      samples.add(sample(steal(0), 0));
    }
    assertThat(of(HandMade.CPU, "m", samples).areMany()).isFalse();
    samples.add(sample(steal(0.5), 0));
    assertThat(of(HandMade.CPU, "m", samples).areMany()).isTrue();
    assertThat(of(HandMade.CPU, "m", samples).count()).isEqualTo(2);
  }

  @Test
  void nothingIsNoDisturbance() {
    Cell cell = HandMade.cell("squares", "m", 4);
    CellResult none = new CellSummary(cell, List.of(), "No time.").result();
    assertThat(new Disturbances(HandMade.CPU, none).areMany()).isFalse();
  }
}

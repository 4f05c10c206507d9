package io.github.concurrencybench.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits made by hand; three quarters of each are for the workers. */
final class MachineLimitsTest {

  private static final HttpWorkload PAGES = HandMade.http("pages", "http://h/");
  private static final MachineLimits ALL =
      new MachineLimits(Map.of("ulimit -u", 4000L, "pids.max", 2000L), 160_000_000L, 800L);

  private static String most(MachineLimits limits, String model, Workload workload) {
    return limits
        .most(model, workload)
        .map(most -> most.most() + " since " + most.reason())
        .orElse("all");
  }

  @ParameterizedTest
  @CsvSource({
    "platform-threads, 'since ulimit -n allows 800 open files', 600",
    "virtual-threads, 'since ulimit -n allows 800 open files', 600",
    "async, 'since ulimit -n allows 800 open files', 600",
    "processes, 'since more would not fit into the memory that is free', 1",
  })
  void theTightestLimitOfDownloadsCounts(String model, String reason, int most) {
    assertThat(most(ALL, model, PAGES)).isEqualTo(most + " " + reason);
  }

  @Test
  void sumsNeedNoConnections() {
    assertThat(most(ALL, "platform-threads", HandMade.CPU))
        .isEqualTo("1000 since more would not fit into the memory that is free");
    assertThat(most(ALL, "virtual-threads", HandMade.CPU)).isEqualTo("all");
    assertThat(most(ALL, "a-model-of-yours", HandMade.CPU)).isEqualTo("all");
  }

  @Test
  void ofSeveralLimitsOfThreadsTheSmallestCounts() {
    MachineLimits threads = new MachineLimits(ALL.threads(), null, null);
    for (String model : List.of("platform-threads", "thread-per-task", "fork-join")) {
      assertThat(most(threads, model, HandMade.CPU))
          .isEqualTo("1500 since pids.max allows 2,000 threads");
    }
  }

  @Test
  void whereNothingIsKnownNothingIsTrimmed() {
    assertThat(most(MachineLimits.NONE, "platform-threads", PAGES)).isEqualTo("all");
    assertThat(most(MachineLimits.NONE, "processes", PAGES)).isEqualTo("all");
  }

  @Test
  void aLittleMoreOrLessFreeMemoryMakesTheSamePlan() {
    for (long free : new long[] {700_000_000, 800_000_000, 1_300_000_000}) {
      assertThat(new MachineLimits(Map.of(), free, null).most("fork-join", HandMade.CPU))
          .map(MachineLimits.Most::most)
          .contains(5000);
    }
    assertThat(new MachineLimits(Map.of(), 10L, null).most("processes", PAGES))
        .map(MachineLimits.Most::most)
        .contains(1);
  }

  private static Grid grid(String workers) {
    WorkerCounts counts = WorkerCounts.parse(workers, 2);
    MachineLimits limits = new MachineLimits(Map.of("pids.max", 40L), null, null);
    return new Grid(
        Map.of("platform-threads", 1000), counts, Sweep.ADAPTIVE, List.of("17"), 2, limits);
  }

  @Test
  void aRangeIsTrimmedAndANumberInAListIsNot() {
    assertThat(grid("1..1024").cells(List.of(HandMade.CPU)))
        .extracting(cell -> cell.workers().count())
        .contains(1, 30)
        .allMatch(count -> count <= 30);
    assertThat(grid("1..1024").notes(List.of(HandMade.CPU)))
        .containsExactly(
            "squares/platform-threads: at most 30 at a time instead of 100, since pids.max allows"
                + " 40 threads.");
    assertThat(grid("8,64").cells(List.of(HandMade.CPU)))
        .extracting(cell -> cell.workers().count())
        .containsExactly(8, 64);
    assertThat(grid("8,64").notes(List.of(HandMade.CPU)))
        .containsExactly(
            "squares/platform-threads: 64 at a time may be too many, since pids.max allows 40"
                + " threads; it is measured because you name it.");
    assertThat(grid("1..90").only(List.of(HandMade.CPU), "*/platform-threads/80")).hasSize(1);
    assertThat(grid("1..30").notes(List.of(HandMade.CPU))).isEmpty();
  }
}

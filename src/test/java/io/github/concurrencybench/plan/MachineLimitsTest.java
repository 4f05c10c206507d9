package io.github.concurrencybench.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.fault.Fault;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits made by hand; of most of them three quarters are for the workers. */
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
    "platform-threads, 'since ulimit -n allows 800 open files', 368",
    "virtual-threads, 'since ulimit -n allows 800 open files', 368",
    "async, 'since ulimit -n allows 800 open files', 368",
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
  @Fault(
      row = 45,
      fault = "Few open files are allowed",
      promise = "a range of workers is trimmed to (files - 64) / 2 before any load")
  void aConnectionMayTakeTwoFilesAndAProcessFour() {
    MachineLimits files = new MachineLimits(Map.of(), null, 256L);
    assertThat(most(files, "platform-threads", PAGES))
        .isEqualTo("96 since ulimit -n allows 256 open files");
    assertThat(most(files, "processes", HandMade.CPU))
        .isEqualTo("48 since ulimit -n allows 256 open files");
    assertThat(most(files, "platform-threads", HandMade.CPU)).isEqualTo("all");
    assertThat(new MachineLimits(Map.of(), null, 10L).most("async", PAGES))
        .map(MachineLimits.Most::most)
        .contains(1);
  }

  private static MachineLimits crowded(long inUse) {
    return new MachineLimits(
        Map.of("pids.max", 1000L, "ulimit -u", 3000L), Map.of("pids.max", inUse), null, null, null);
  }

  @Test
  @Fault(
      row = 44,
      fault = "A control group allows few threads, and many are in use",
      promise = "a range of workers is trimmed to what is left, naming the limit")
  void whereManyThreadsAreInUseWhatIsLeftCounts() {
    assertThat(most(crowded(250), "fork-join", HandMade.CPU))
        .isEqualTo("750 since pids.max allows 1,000 threads");
    assertThat(most(crowded(251), "fork-join", HandMade.CPU))
        .isEqualTo("500 since pids.max allows 1,000 threads, of which 251 are in use");
    assertThat(most(crowded(990), "fork-join", HandMade.CPU))
        .isEqualTo("5 since pids.max allows 1,000 threads, of which 990 are in use");
    assertThat(most(crowded(2000), "fork-join", HandMade.CPU)).startsWith("1 since pids.max");
  }

  private static MachineLimits ports(long ports) {
    return new MachineLimits(Map.of(), Map.of(), null, null, ports);
  }

  @Test
  @Fault(
      row = 46,
      fault = "There are few ports for new connections",
      promise = "a range of workers is trimmed before any load, naming the range of ports")
  void eachConnectionHasAPort() {
    assertThat(most(ports(1000), "async", PAGES))
        .isEqualTo("750 since net.ipv4.ip_local_port_range allows 1,000 new connections");
    assertThat(most(ports(1000), "async", HandMade.CPU)).isEqualTo("all");
  }

  private static HttpWorkload fresh(String url, int repeat) {
    return new HttpWorkload(
        "pages", List.of(URI.create(url)), repeat, Connection.FRESH, Request.get(), null);
  }

  @Test
  @Fault(
      row = 46,
      fault = "A batch opens more connections to another machine than there are ports",
      promise = "a warning before any load, with the remedy")
  void aPortOfAClosedConnectionIsKeptForAMinute() {
    assertThat(ports(1000).portsNote(fresh("http://shop.example/", 1001)))
        .contains(
            "pages: a batch opens 1,001 connections, and net.ipv4.ip_local_port_range allows 1,000"
                + " new connections a minute to each server; tasks that find none fail with"
                + " LOCAL_PORTS. Keep connections (<connection>kept</connection>), or take fewer"
                + " tasks.");
    assertThat(ports(1000).portsNote(fresh("http://shop.example/", 1000))).isEmpty();
    for (String here : List.of("http://localhost/", "http://127.0.0.2:80/", "http://[::1]/")) {
      assertThat(ports(1000).portsNote(fresh(here, 1001))).as(here).isEmpty();
    }
    assertThat(ports(10).portsNote(PAGES)).isEmpty();
    assertThat(MachineLimits.NONE.portsNote(fresh("http://shop.example/", 1001))).isEmpty();
  }

  @Test
  void tellsHowMuchThereIs() {
    MachineLimits all = new MachineLimits(ALL.threads(), Map.of(), null, 256L, 28232L);
    assertThat(all.filesInWords()).isEqualTo("ulimit -n allows 256 open files");
    assertThat(all.portsInWords())
        .isEqualTo("net.ipv4.ip_local_port_range allows 28,232 new connections");
    assertThat(all.threadsInWords()).isEqualTo("pids.max allows 2,000 threads");
    assertThat(MachineLimits.NONE.filesInWords()).isEmpty();
    assertThat(MachineLimits.NONE.portsInWords()).isEmpty();
    assertThat(MachineLimits.NONE.threadsInWords()).isEmpty();
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
        Map.of("platform-threads", 1000), true, counts, Sweep.ADAPTIVE, List.of("17"), 2, limits);
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

package io.github.concurrencybench.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is counted before anything is sent. */
final class PlannedRequestsTest {

  private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

  private static HttpWorkload http(String name, String rate, int repeat, String... urls) {
    HttpOptions options =
        new HttpOptions(
            HttpVersion.HTTP_1_1, Output.NONE, rate == null ? null : Rate.parse("rate", rate));
    List<URI> list = Stream.of(urls).map(URI::create).toList();
    return new HttpWorkload(name, list, repeat, Connection.KEPT, Request.get(), null, options);
  }

  private static Cell cell(Workload workload, String model, int workers, Side side) {
    return new Cell(workload.name(), workload.tasks(), model, new Workers(workers), "17", side);
  }

  private static Plan plan(Workload workload, Sweep sweep, Repetitions repetitions, int... counts) {
    List<Cell> cells = new ArrayList<>();
    for (int count : counts) {
      cells.add(cell(workload, "async", count, Side.PRESENT));
    }
    return new Plan(List.of(workload), cells, repetitions, sweep, 1, List.of());
  }

  private static PlannedLoad load(Plan plan, String host) {
    return new PlannedRequests(plan, 2, workload -> false).byHost().get(host);
  }

  @Test
  void everyBatchOfEveryCellAndRoundCounts() {
    HttpWorkload pages =
        http("pages", null, 10, "http://a.test/1", "http://a.test/2", "http://b.test/");
    Plan plan = plan(pages, Sweep.FULL, new Repetitions(5, 3, new Warmups(2)), 1, 4);
    assertThat(load(plan, "a.test").requests()).isEqualTo(2 * 5 * (2 + 3) * 20);
    assertThat(load(plan, "b.test").requests()).isEqualTo(2 * 5 * (2 + 3) * 10);
    assertThat(load(plan, "a.test").workers()).isEqualTo(4);
    assertThat(load(plan, "a.test").rate()).isEqualTo(NO_LIMIT);
    assertThat(PlannedRequests.hosts(plan)).containsExactly("a.test", "b.test");
  }

  @Test
  void aTaskMayBeRedirectedAsOftenAsIsFollowed() {
    AnswerLimits limits = new AnswerLimits(null, 1_000, 3, Verify.STATUS);
    HttpOptions options =
        new HttpOptions(HttpVersion.HTTP_1_1, Output.NONE, Rate.parse("rate", "5/s"), limits);
    List<URI> urls = List.of(URI.create("http://a.test/"));
    HttpWorkload pages =
        new HttpWorkload("pages", urls, 10, Connection.KEPT, Request.get(), null, options);
    Plan plan = plan(pages, Sweep.FULL, new Repetitions(1, 1, new Warmups(0)), 2);
    assertThat(load(plan, "a.test").requests()).isEqualTo(4 * 10);
    assertThat(load(plan, "a.test").rate()).isEqualTo(4 * 5);
  }

  @ParameterizedTest
  @CsvSource({"0, 1000, 1", "0, 7, 715", "3, 1000, 3"})
  void aWarmUpThatATimeEndsIsCountedAsLongAsItCanBe(int warmups, int repeat, int least) {
    HttpWorkload pages = http("pages", null, repeat, "http://a.test/");
    Warmups asked = warmups == 0 ? Warmups.AUTO : new Warmups(warmups);
    Plan plan = plan(pages, Sweep.FULL, new Repetitions(1, 1, asked), 2);
    int batches = 0;
    while (asked.needsMore(batches, repeat, 0)) {
      batches++;
    }
    assertThat(batches).isGreaterThanOrEqualTo(least);
    assertThat(load(plan, "a.test").requests()).isEqualTo((batches + 1.0) * repeat);
  }

  @Test
  void otherPeoplesServersGetOneWarmUp() {
    HttpWorkload pages = http("pages", null, 7, "http://a.test/");
    Plan timed = plan(pages, Sweep.FULL, new Repetitions(1, 1, Warmups.AUTO), 2);
    Plan counted = plan(pages, Sweep.FULL, new Repetitions(1, 1, new Warmups(4)), 2);
    Plan none = plan(pages, Sweep.FULL, new Repetitions(1, 1, new Warmups(0)), 2);
    assertThat(spared(timed)).isEqualTo(2 * 7);
    assertThat(spared(counted)).isEqualTo(5 * 7);
    assertThat(spared(none)).isEqualTo(7);
  }

  private static double spared(Plan plan) {
    return new PlannedRequests(plan, 2, workload -> true).byHost().get("a.test").requests();
  }

  @Test
  void aLookAtVirtualThreadsCounts() {
    HttpWorkload pages = http("pages", null, 10, "http://a.test/");
    Plan plan =
        new Plan(
            List.of(pages),
            List.of(cell(pages, "virtual-threads", 2, Side.PRESENT)),
            new Repetitions(2, 1, new Warmups(0)),
            Sweep.FULL,
            1,
            List.of());
    assertThat(load(plan, "a.test").requests()).isEqualTo(2 * 10 + 2 * 10);
  }

  @Test
  void bothSidesCount() {
    HttpWorkload now = http("pages", null, 10, "http://a.test/new");
    HttpWorkload elsewhere = http("pages", null, 10, "http://b.test/old");
    List<Cell> cells = Stream.of(Side.values()).map(side -> cell(now, "async", 2, side)).toList();
    Repetitions repetitions = new Repetitions(50, 5, new Warmups(1));
    Plan plan = new Plan(List.of(now), cells, repetitions, Sweep.FULL, 1, List.of());
    assertThat(load(plan, "a.test").requests()).isEqualTo(3 * 50 * 6 * 10);
    Plan both = plan.withReference(List.of(elsewhere));
    assertThat(load(both, "a.test").requests()).isEqualTo(50 * 6 * 10);
    assertThat(load(both, "b.test").requests()).isEqualTo(2 * 50 * 6 * 10);
  }

  @Test
  void aSearchHasNoEndButThatOfItsTime() {
    Repetitions timeless = new Repetitions(5, 3, new Warmups(1));
    HttpWorkload braked = http("pages", "20/s", 10, "http://a.test/");
    Plan search = plan(braked, Sweep.ADAPTIVE, timeless, 1, 8);
    assertThat(load(search, "a.test").requests()).isEqualTo(NO_LIMIT);
    assertThat(load(search, "a.test").about()).isFinite().isPositive();
    Plan timed = search.withRepetitions(timeless.within(Duration.ofSeconds(40)));
    assertThat(load(timed, "a.test").requests()).isEqualTo(Math.ceil(20 * 40 * 1.02));
    Plan alone = plan(braked, Sweep.ADAPTIVE, timeless, 8);
    assertThat(load(alone, "a.test").requests()).as("nothing to search").isEqualTo(5 * 4 * 10);
    HttpWorkload free = http("pages", null, 10, "http://a.test/");
    Plan unbraked = plan(free, Sweep.ADAPTIVE, timeless.within(Duration.ofSeconds(40)), 1, 8);
    assertThat(load(unbraked, "a.test").requests()).isEqualTo(NO_LIMIT);
  }

  @Test
  void aRunSendsNoMoreInASecondThanAtAll() {
    HttpWorkload pages = http("pages", null, 10, "http://a.test/");
    Plan small = plan(pages, Sweep.FULL, new Repetitions(1, 1, new Warmups(0)), 2);
    assertThat(load(small, "a.test").aSecond()).isEqualTo(10);
    HttpWorkload braked = http("pages", "120/min", 10, "http://a.test/");
    Plan slow = plan(braked, Sweep.FULL, new Repetitions(1, 1, new Warmups(0)), 2);
    assertThat(load(slow, "a.test").aSecond()).isEqualTo(2);
  }

  @Test
  void whatHasNoUrlAsksNobody() {
    Plan plan =
        HandMade.plan(
            List.of(
                HandMade.target("local", 4), HandMade.CPU, HandMade.http("idle", "http://c.test/")),
            List.of(HandMade.cell("local", "m", 1), HandMade.cell("squares", "m", 1)));
    assertThat(PlannedRequests.hosts(plan)).isEmpty();
    assertThat(new PlannedRequests(plan, 2, workload -> false).byHost()).isEmpty();
  }
}

package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.HttpOptions;
import io.github.concurrencybench.plan.HttpVersion;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.plan.LoadCap;
import io.github.concurrencybench.plan.Output;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Rate;
import io.github.concurrencybench.plan.Repetitions;
import io.github.concurrencybench.plan.Request;
import io.github.concurrencybench.plan.Side;
import io.github.concurrencybench.plan.Sweep;
import io.github.concurrencybench.plan.Warmups;
import io.github.concurrencybench.plan.Workers;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans of load on other people's servers, none of which is run. */
final class AllowedHostsTest {

  private static final ScriptedLookUp NAMES =
      new ScriptedLookUp()
          .with("shop.test", "192.0.2.1")
          .with("www.shop.test", "192.0.2.7", "192.0.2.1")
          .with("near.test", "10.1.2.3")
          .with("mixed.test", "127.0.0.1", "2001:db8::1")
          .with("local.test", "127.0.0.1")
          .with("Upper.Test", "192.0.2.9");
  private static final AllowedHosts NOBODY = new AllowedHosts(List.of(), List.of());

  private static AllowedHosts listed(String... hosts) {
    return new AllowedHosts(List.of(hosts), List.of());
  }

  /** A single batch of so many requests, as fast as the rate has it. */
  private static Plan plan(int workers, String rate, int requests, String... urls) {
    HttpOptions options =
        new HttpOptions(
            HttpVersion.HTTP_1_1, Output.NONE, rate.isEmpty() ? null : Rate.parse("rate", rate));
    List<URI> list = List.of(urls).stream().map(URI::create).toList();
    HttpWorkload pages =
        new HttpWorkload(
            "pages", list, requests / list.size(), Connection.KEPT, Request.get(), null, options);
    Cell cell = new Cell("pages", pages.tasks(), "async", new Workers(workers), "17", Side.PRESENT);
    Repetitions once = new Repetitions(1, 1, new Warmups(0));
    return new Plan(List.of(pages), List.of(cell), once, Sweep.FULL, 1, List.of());
  }

  private static List<HostPlan> of(AllowedHosts allowed, Plan plan) {
    return allowed.of(plan, CheckedHosts.of(plan, NAMES));
  }

  private static void check(AllowedHosts allowed, Plan plan) {
    AllowedHosts.check(of(allowed, plan));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:8080/",
        "http://127.9.9.9/",
        "http://local.test/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/"
      })
  void thisMachineIsFree(String url) {
    assertThatCode(() -> check(NOBODY, plan(5_000, "", 1_000_000, url))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "http://10.1.2.3/, 256, 1000/s, 1000000",
    "http://near.test/, 256, 1000/s, 1000000",
    "http://[fd00::1]/, 256, '', 1000",
    "http://192.0.2.1/, 8, 20/s, 1000",
    "http://shop.test/, 8, 1200/min, 1000",
    "http://[2001:db8::1]/, 8, '', 20"
  })
  void upToItsCapAHostNeedsNoPermission(String url, int workers, String rate, int requests) {
    assertThatCode(() -> check(NOBODY, plan(workers, rate, requests, url)))
        .doesNotThrowAnyException();
  }

  @Test
  void aPrivateAddressIsCappedUnlessItIsListed() {
    Plan plan = plan(257, "1001/s", 5_000, "http://near.test/");
    assertThatThrownBy(() -> check(NOBODY, plan))
        .isInstanceOf(InvalidPlan.class)
        .hasMessage(
            "near.test (10.1.2.3) is a private address, which gets at most 256 workers, and this run"
                + " plans 257; set <workers> to 256 at most or, if the server is yours to put under"
                + " load, say so with <allowedHosts>near.test</allowedHosts>.\n"
                + "near.test (10.1.2.3) is a private address, which gets at most 1,000 requests a"
                + " second, and this run plans 1,001; set <rate>1000/s</rate> or, if the server is"
                + " yours to put under load, say so with <allowedHosts>near.test</allowedHosts>.");
    assertThatCode(() -> check(listed("near.test"), plan)).doesNotThrowAnyException();
  }

  @Test
  void aPublicAddressHasThreeCaps() {
    assertThatThrownBy(() -> check(NOBODY, plan(9, "", 1_001, "http://192.0.2.1/")))
        .isInstanceOf(InvalidPlan.class)
        .hasMessage(
            "192.0.2.1 is a public address, which gets at most 8 workers, and this run plans 9; set"
                + " <workers> to 8 at most or, if the server is yours to put under load, say so with"
                + " <allowedHosts>192.0.2.1</allowedHosts>.\n"
                + "192.0.2.1 is a public address, which gets at most 20 requests a second, and this"
                + " run sends as many as are answered; set <rate>20/s</rate> or, if the server is"
                + " yours to put under load, say so with <allowedHosts>192.0.2.1</allowedHosts>.\n"
                + "192.0.2.1 is a public address, which gets at most 1,000 requests a run, and this"
                + " run plans up to 1,001; set fewer <workers>, <rounds>, <samples>, <warmups> or"
                + " <repeat>, a shorter <timeBudget> or, if the server is yours to put under load,"
                + " say so with <allowedHosts>192.0.2.1</allowedHosts>.");
  }

  @ParameterizedTest
  @CsvSource({"9, 20/s, 1000", "8, 21/s, 1000", "8, 20/s, 1001", "8, '', 21"})
  void eachOfTheThreeIsEnough(int workers, String rate, int requests) {
    Plan plan = plan(workers, rate, requests, "http://shop.test/");
    assertThatThrownBy(() -> check(listed("other.test"), plan)).isInstanceOf(InvalidPlan.class);
    assertThatCode(() -> check(listed("other.test", "SHOP.test"), plan)).doesNotThrowAnyException();
  }

  @Test
  void beyondTheCeilingOfAListedHostOnlyAPersonAnswers() {
    Plan ceiling = plan(256, "1000/s", 100_000, "http://shop.test/");
    assertThatCode(() -> check(listed("shop.test"), ceiling)).doesNotThrowAnyException();
    Plan beyond = plan(257, "1000/s", 100_001, "http://shop.test/");
    assertThatThrownBy(() -> check(listed("shop.test"), beyond))
        .hasMessageContaining(
            "shop.test (192.0.2.1) is a public address, which gets at most 256 workers, and this run"
                + " plans 257; set <workers> to 256 at most or, if the server is yours to put under"
                + " load, say so with -Dconcurrency-bench.iAmAuthorizedToLoad=shop.test on the command"
                + " line.\n")
        .hasMessageContaining("at most 100,000 requests a run, and this run plans up to 100,001;");
    AllowedHosts typed = new AllowedHosts(List.of(), List.of("shop.test"));
    assertThatCode(() -> check(typed, beyond)).doesNotThrowAnyException();
    AllowedHosts another = new AllowedHosts(List.of("shop.test"), List.of("near.test"));
    assertThatThrownBy(() -> check(another, beyond)).isInstanceOf(InvalidPlan.class);
  }

  @Test
  void theMostForeignOfAllAddressesDecides() {
    assertThatThrownBy(() -> check(NOBODY, plan(9, "20/s", 100, "http://mixed.test/")))
        .hasMessageStartingWith(
            "mixed.test (127.0.0.1, 2001:db8:0:0:0:0:0:1) is a public address, which gets at most 8");
  }

  @Test
  void namesOfOneServerCountTogether() {
    Plan plan =
        plan(8, "20/s", 1_200, "http://shop.test/", "http://www.shop.test/", "http://local.test/");
    assertThatThrownBy(
            () ->
                check(NOBODY, plan(8, "20/s", 1_100, "http://shop.test/", "http://www.shop.test/")))
        .hasMessageStartingWith(
            "shop.test (192.0.2.1) is a public address, which gets at most 1,000 requests a run, and"
                + " this run plans up to 1,100 (with www.shop.test, at the same address); set fewer");
    assertThat(of(NOBODY, plan))
        .extracting(HostPlan::cap)
        .containsExactly(LoadCap.OF_PUBLIC, LoadCap.OF_PUBLIC, LoadCap.NONE);
    assertThatCode(() -> check(NOBODY, plan)).as("800 together").doesNotThrowAnyException();
  }

  @Test
  void aNameIsListedInAnyCase() {
    Plan plan = plan(9, "20/s", 100, "http://Upper.Test/");
    assertThatThrownBy(() -> check(NOBODY, plan))
        .hasMessageStartingWith("Upper.Test (192.0.2.9) is a public address");
    assertThatCode(() -> check(listed("upper.test"), plan)).doesNotThrowAnyException();
  }

  /** A search for the best number up to 8 workers. */
  private static Plan search(String rate, String url) {
    Plan fixed = plan(8, rate, 100, url);
    Cell cell = fixed.cells().get(0);
    Cell one = new Cell("pages", cell.tasks(), "async", Workers.ONE, "17", Side.PRESENT);
    return new Plan(
        fixed.workloads(), List.of(one, cell), fixed.repetitions(), Sweep.ADAPTIVE, 1, List.of());
  }

  @Test
  void whatASearchSendsIsNotKnownWithoutATime() {
    assertThatThrownBy(() -> check(NOBODY, search("20/s", "http://shop.test/")))
        .hasMessage(
            "shop.test (192.0.2.1) is a public address, which gets at most 1,000 requests a run, and"
                + " how many a search sends is not known before; set <workers> to a list such as"
                + " 1,2,4,8 or, if the server is yours to put under load, say so with"
                + " <allowedHosts>shop.test</allowedHosts>.");
    assertThatThrownBy(() -> check(listed("shop.test"), search("20/s", "http://shop.test/")))
        .hasMessageContaining("gets at most 100,000 requests a run, and how many a search sends");
  }

  @Test
  void aSearchIsFreeWhereNobodyCounts() {
    AllowedHosts typed = new AllowedHosts(List.of(), List.of("shop.test"));
    assertThatCode(
            () -> {
              check(NOBODY, search("", "http://local.test/"));
              check(NOBODY, search("20/s", "http://near.test/"));
              check(listed("near.test"), search("", "http://near.test/"));
              check(typed, search("", "http://shop.test/"));
            })
        .doesNotThrowAnyException();
  }

  @Test
  void saysWhatIsPlannedOfEachHost() {
    Plan plan = plan(4, "2/s", 30, "http://near.test/", "http://local.test/", "http://gone.test/");
    assertThat(of(NOBODY, plan))
        .extracting(HostPlan::sentence)
        .containsExactly(
            "near.test (10.1.2.3): private, at most 256 workers and 1,000 requests a second; planned:"
                + " at most 4 workers, 2 requests a second and 10 requests.",
            "local.test (127.0.0.1): loopback, no cap; planned: at most 4 workers, 2 requests a second"
                + " and 10 requests.",
            "gone.test: no address is known, so that nothing can be sent to it.");
    assertThatCode(() -> check(NOBODY, plan)).doesNotThrowAnyException();
    assertThat(of(NOBODY, search("", "http://local.test/")))
        .extracting(HostPlan::sentence)
        .containsExactly(
            "local.test (127.0.0.1): loopback, no cap; planned: at most 8 workers, as many requests a"
                + " second as are answered and as many requests as a search needs, about 800.");
  }
}

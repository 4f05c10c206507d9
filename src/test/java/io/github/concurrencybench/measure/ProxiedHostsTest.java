package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.AddressClass;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Origin;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.ProxiedHosts;
import io.github.concurrencybench.plan.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Hosts that a proxy asks, which looks names up by itself. */
final class ProxiedHostsTest {

  private static final ScriptedLookUp NAMES =
      new ScriptedLookUp().with("shop.test", "192.0.2.1").with("www.shop.test", "192.0.2.1");

  private static HttpWorkload pages(String url, String proxy) {
    String origin = Origin.of(URI.create(url)).toString();
    return HandMade.http("pages", url).through(Map.of(origin, new Proxy(proxy, 3128, null)));
  }

  /** A batch of a request, by nine workers. */
  private static Plan plan(HttpWorkload pages) {
    return HandMade.plan(List.of(pages), List.of(HandMade.cell("pages", "async", 9)));
  }

  private static List<HostPlan> of(Plan plan, String... authorized) {
    AllowedHosts allowed = new AllowedHosts(List.of(), List.of(authorized));
    return allowed.of(plan, CheckedHosts.of(plan, NAMES));
  }

  @Test
  void aNameThatOnlyTheProxyKnowsCountsAsPublic() {
    Plan plan = plan(pages("http://inside.test/", "10.1.2.3"));
    assertThatThrownBy(() -> AllowedHosts.check(of(plan)))
        .hasMessageStartingWith(
            "inside.test (known to the proxy alone) counts as a public address, which gets at most 8"
                + " workers, and this run plans 9; set <workers> to 8 at most or, if the server is"
                + " yours to put under load, say so with <allowedHosts>inside.test</allowedHosts>.");
    assertThatCode(() -> AllowedHosts.check(of(plan, "inside.test"))).doesNotThrowAnyException();
    assertThat(of(plan).get(0).sentence())
        .startsWith(
            "inside.test (known to the proxy alone): public, at most 8 workers, 20 requests a second"
                + " and 1,000 requests a run; planned: at most 9 workers, ");
  }

  @Test
  void aNameWhoseLookUpHangsIsLeftToTheProxy() {
    LookUp hangs =
        host -> {
          if (host.equals("inside.test")) {
            throw new BrokenSetup("It hangs.");
          }
          return NAMES.addressesOf(host);
        };
    Plan direct = plan(HandMade.http("pages", "http://inside.test/"));
    assertThatThrownBy(() -> CheckedHosts.of(direct, hangs)).hasMessage("It hangs.");
    Plan proxied = plan(pages("http://inside.test/", "10.1.2.3"));
    assertThat(CheckedHosts.of(proxied, hangs).of("inside.test").address())
        .isEqualTo(AddressClass.PUBLIC);
  }

  @Test
  void aProxyAtTheAddressOfATargetIsNoOtherTarget() {
    Plan plan = plan(pages("http://www.shop.test/", "shop.test"));
    assertThat(of(plan)).extracting(HostPlan::sharing).containsExactly(List.of());
  }

  @Test
  void theProxiesOfAPlanAreToldFromItsHosts() {
    Plan plan = plan(pages("http://www.shop.test/", "shop.test"));
    assertThat(ProxiedHosts.of(plan).hosts()).containsExactly("www.shop.test");
    assertThat(ProxiedHosts.of(plan).proxies()).containsExactly("shop.test");
    assertThat(ProxiedHosts.of(HandMade.CPU).proxies()).isEmpty();
  }
}

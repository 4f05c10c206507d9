package io.github.concurrencybench.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Login;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Workload;
import java.util.List;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AskedProxiesTest {

  private final Settings settings = new Settings();

  private Proxy add(String id, String protocol) {
    Proxy proxy = new Proxy();
    proxy.setId(id);
    proxy.setProtocol(protocol);
    proxy.setHost(id + ".example.com");
    proxy.setPort(3128);
    settings.addProxy(proxy);
    return proxy;
  }

  private AskedProxies asked(String choice) {
    return new AskedProxies(choice, new MavenSettings(settings, null));
  }

  private String on(String choice, String url) {
    HttpWorkload http = (HttpWorkload) asked(choice).on(List.of(HandMade.http("w", url))).get(0);
    return http.options().proxies().toString();
  }

  @Test
  void noneIsTakenUnlessAskedFor() {
    add("all", "http");
    assertThat(on(null, "http://10.0.0.1/")).isEqualTo("{}");
    assertThat(on("none", "http://10.0.0.1/")).isEqualTo("{}");
    assertThat(on("settings", "http://10.0.0.1/"))
        .isEqualTo("{http://10.0.0.1:80=all.example.com:3128}");
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8080/",
    "http://localhost/",
    "http://[::1]/",
    "http://127.9.9.9/",
    "http://0.0.0.0/"
  })
  void thisMachineIsReachedDirectlyUnlessAskedOtherwise(String url) {
    add("all", "http");
    assertThat(on("settings", url)).isEqualTo("{}");
    assertThat(on("settings-and-loopback", url)).contains("all.example.com:3128");
  }

  @Test
  void theProtocolDecidesAndTheProxyForHttpServesBoth() {
    add("off", "https").setActive(false);
    add("plain", "http");
    assertThat(on("settings", "https://10.0.0.1/")).contains("plain.example.com");
    add("secure", "https");
    assertThat(on("settings", "https://10.0.0.1/")).contains("secure.example.com");
    assertThat(on("settings", "http://10.0.0.1/")).contains("plain.example.com");
  }

  @ParameterizedTest
  @CsvSource({"10.0.0.1, true", "10.0.0.11, false", "10.1.0.1, true", "192.168.0.1, false"})
  void hostsThatItLeavesOutAreReachedDirectly(String host, boolean direct) {
    add("all", "http").setNonProxyHosts("10.0.0.1|10.1.*, *.corp");
    assertThat(on("settings", "http://" + host + "/").equals("{}")).isEqualTo(direct);
  }

  @Test
  void anUnknownChoiceIsRefused() {
    assertThatThrownBy(() -> asked("setings"))
        .hasMessage(
            "<proxies>setings</proxies>: unknown; did you mean settings? Allowed: none, settings,"
                + " settings-and-loopback.");
  }

  private static Plan plan(List<Workload> workloads) {
    return HandMade.plan(workloads, List.of(HandMade.cell("w", "m", 1)));
  }

  @Test
  void aRunNamesTheProxyAndNeverItsLogin() {
    Proxy proxy = add("all", "http");
    proxy.setUsername("me");
    proxy.setPassword("secret");
    List<Workload> workloads =
        List.of(HandMade.http("w", "http://10.0.0.1/a", "http://10.0.0.1/b"));
    Plan plan = plan(asked("settings").on(workloads));
    assertThat(((HttpWorkload) plan.workloads().get(0)).options().proxies().values())
        .extracting(io.github.concurrencybench.plan.Proxy::login)
        .containsExactly(new Login("me", "secret"));
    assertThat(asked("settings").sentences(plan))
        .containsExactly(
            "Proxy of settings.xml: all.example.com:3128 to http://10.0.0.1:80; what is measured is"
                + " the proxy too.");
    assertThat(asked("settings").sentences(plan(workloads)))
        .containsExactly(
            "No proxy of settings.xml is active for these URLs: they are asked directly.");
    assertThat(asked("none").sentences(plan(workloads))).isEmpty();
  }
}

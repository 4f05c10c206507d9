package io.github.concurrencybench.fork.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.fault.Fault;
import io.github.concurrencybench.it.CountingServer;
import io.github.concurrencybench.it.ForwardProxy;
import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.HttpOptions;
import io.github.concurrencybench.plan.HttpVersion;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Login;
import io.github.concurrencybench.plan.Origin;
import io.github.concurrencybench.plan.Output;
import io.github.concurrencybench.plan.Proxy;
import io.github.concurrencybench.plan.Request;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Every client takes the proxy that it is told, and no failure of a proxy is the server's. */
@Timeout(60)
@ParameterizedClass
@ValueSource(strings = {"sequential", "async", "jdk-async"})
final class ProxiesTest {

  private static final Login LOGIN = new Login("me", "päss:word");

  @Parameter private String model;
  private CountingServer server;
  private ForwardProxy asking;

  @BeforeEach
  void start() {
    server = CountingServer.start();
    asking = ForwardProxy.asking(LOGIN.basic());
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
    asking.close();
  }

  private URI url() {
    return URI.create(server.url() + "/bytes/7?q=1");
  }

  private TaskResult result(URI url, Map<String, Proxy> proxies) throws Exception {
    HttpWorkload workload =
        new HttpWorkload("w", List.of(url), 1, Connection.KEPT, Request.get(), null)
            .through(proxies);
    try (WorkloadTasks tasks = WorkloadTasks.of(HandMade.request(workload, model, 1))) {
      return tasks.outcome(0);
    }
  }

  private TaskResult through(int port, Login login, URI url) throws Exception {
    Proxy proxy = new Proxy("127.0.0.1", port, login);
    return result(url, Map.of(Origin.of(url).toString(), proxy));
  }

  @Test
  void theProxyIsAskedOnceAndTheServerNeverSeesItsLogin() throws Exception {
    assertThat(through(asking.port(), LOGIN, url()))
        .isEqualTo(TaskResult.ok(200_000_000_000_007L, 7));
    assertThat(asking.requests()).containsExactly("GET " + url() + " HTTP/1.1");
    assertThat(server.arrivals("/bytes/7")).hasSize(1);
    assertThat(server.arrivals("/bytes/7").get(0).headers().toString().toLowerCase())
        .contains("user-agent: ")
        .doesNotContain("proxy-");
  }

  @Test
  void whereNoProxyIsNamedForItTheServerIsAskedDirectly() throws Exception {
    Proxy other = new Proxy("127.0.0.1", asking.port(), LOGIN);
    assertThat(result(url(), Map.of("https://127.0.0.1:443", other)).error()).isNull();
    assertThat(result(url(), Map.of()).error()).isNull();
    assertThat(asking.requests()).isEmpty();
    assertThat(server.arrivals("/")).hasSize(2);
  }

  @Test
  void proxiesOfSystemPropertiesAreNotTaken() throws Exception {
    System.setProperty("http.proxyHost", "127.0.0.1");
    System.setProperty("http.proxyPort", String.valueOf(asking.port()));
    System.setProperty("http.nonProxyHosts", "");
    try {
      assertThat(result(url(), Map.of()).error()).isNull();
    } finally {
      System.clearProperty("http.proxyHost");
      System.clearProperty("http.proxyPort");
      System.clearProperty("http.nonProxyHosts");
    }
    assertThat(asking.requests()).isEmpty();
  }

  @Test
  @Fault(
      row = 27,
      fault = "The proxy asks for another login (407)",
      promise = "PROXY_AUTHENTICATION, asked once; the server is not to blame")
  void aWrongLoginIsTheProxysFault() throws Exception {
    Login wrong = new Login("me", "wrong");
    assertThat(through(asking.port(), wrong, url()))
        .isEqualTo(TaskResult.failed("PROXY_AUTHENTICATION"));
    assertThat(through(asking.port(), null, url()))
        .isEqualTo(TaskResult.failed("PROXY_AUTHENTICATION"));
    assertThat(asking.requests()).hasSize(2);
    assertThat(server.arrivals("/")).isEmpty();
  }

  @Test
  @Fault(
      row = 27,
      fault = "The proxy is down, or its name has no address",
      promise = "PROXY_CONNECT_REFUSED, PROXY_DNS: the proxy is named, not the server")
  void aProxyThatIsDownIsNotTheServer() throws Exception {
    int free;
    try (ServerSocket closed = new ServerSocket(0)) {
      free = closed.getLocalPort();
    }
    assertThat(through(free, null, url())).isEqualTo(TaskResult.failed("PROXY_CONNECT_REFUSED"));
    URI secure = URI.create("https://127.0.0.1:1/");
    assertThat(through(free, LOGIN, secure)).isEqualTo(TaskResult.failed("PROXY_CONNECT_REFUSED"));
    Proxy unknown = new Proxy("no-such-proxy.invalid", 1, null);
    assertThat(result(url(), Map.of(Origin.of(url()).toString(), unknown)))
        .isEqualTo(TaskResult.failed("PROXY_DNS"));
    assertThat(server.arrivals("/")).isEmpty();
  }

  @Test
  void whatTheServerItselfAnswersIsItsOwn() throws Exception {
    URI missing = URI.create(server.url() + "/missing");
    assertThat(through(asking.port(), LOGIN, missing)).isEqualTo(TaskResult.failed("HTTP_404"));
  }

  @Test
  @Fault(
      row = 27,
      fault = "The proxy opens no tunnel",
      promise = "PROXY_AUTHENTICATION where it asks for a login; no packet to the server")
  void aTunnelIsAskedForAndTheLoginIsTheTunnels() throws Exception {
    URI secure = URI.create("https://127.0.0.2:" + URI.create(server.url()).getPort() + "/");
    assertThat(through(asking.port(), new Login("me", "wrong"), secure))
        .isEqualTo(TaskResult.failed("PROXY_AUTHENTICATION"));
    TaskResult refused = through(asking.port(), LOGIN, secure);
    assertThat(refused.error()).isIn("HTTP_502", "PROXY_TUNNEL");
    assertThat(asking.requests()).allMatch(line -> line.startsWith("CONNECT 127.0.0.2:"));
    assertThat(server.arrivals("/")).isEmpty();
  }

  @Test
  void onlyTheJdksClientTakesAProxyWithHttp2() {
    HttpOptions second = new HttpOptions(HttpVersion.HTTP_2, Output.NONE, null);
    HttpWorkload workload =
        new HttpWorkload("w", List.of(url()), 1, Connection.KEPT, Request.get(), null, second)
            .through(Map.of(Origin.of(url()).toString(), new Proxy("p", 1, null)));
    boolean nonBlocking = model.endsWith("async");
    assertThat(WorkloadTasks.notApplicable(HandMade.request(workload, model, 1), nonBlocking))
        .isEqualTo(
            switch (model) {
              case "async" ->
                  java.util.Optional.of(
                      "The non-blocking client takes no proxy with HTTP/2; use jdk-async, or"
                          + " <httpVersion>1.1</httpVersion>, or <proxies>none</proxies>.");
              case "jdk-async" -> java.util.Optional.empty();
              default ->
                  java.util.Optional.of(
                      "The blocking client speaks HTTP/1.1 alone; use async or jdk-async, or"
                          + " <httpVersion>1.1</httpVersion>.");
            });
  }
}

package io.github.concurrencybench.fork.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.it.CountingServer;
import io.github.concurrencybench.it.ForwardProxy;
import io.github.concurrencybench.it.SelfSigned;
import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Login;
import io.github.concurrencybench.plan.Origin;
import io.github.concurrencybench.plan.Proxy;
import io.github.concurrencybench.plan.Request;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS through a proxy: who is logged in to the proxy does not tell the server so. */
@Timeout(60)
@ParameterizedClass
@ValueSource(strings = {"sequential", "async"})
final class ProxyTunnelsTest {

  private static final String TRUST = "javax.net.ssl.trustStore";
  private static final Login LOGIN = new Login("me", "password");

  @Parameter private String model;
  @TempDir private Path folder;
  private CountingServer server;
  private ForwardProxy proxy;

  @BeforeEach
  void start() {
    SelfSigned certificate = SelfSigned.madeIn(folder);
    server = CountingServer.start(certificate);
    proxy = ForwardProxy.asking(LOGIN.basic());
    System.setProperty(TRUST, certificate.file().toString());
    System.setProperty(TRUST + "Password", SelfSigned.PASSWORD);
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
    proxy.close();
    System.clearProperty(TRUST);
    System.clearProperty(TRUST + "Password");
  }

  @Test
  void theTunnelIsKeptAndTheServerNeverSeesTheProxysLogin() throws Exception {
    URI url = URI.create(server.url() + "/bytes/5");
    Proxy way = new Proxy("127.0.0.1", proxy.port(), LOGIN);
    HttpWorkload workload =
        new HttpWorkload("w", List.of(url), 3, Connection.KEPT, Request.get(), null)
            .through(Map.of(Origin.of(url).toString(), way));
    try (WorkloadTasks tasks = WorkloadTasks.of(HandMade.request(workload, model, 1))) {
      for (int index = 0; index < 3; index++) {
        assertThat(tasks.outcome(index).error()).isNull();
      }
    }
    assertThat(server.arrivals("/")).hasSize(3);
    assertThat(server.arrivals("/").toString().toLowerCase()).doesNotContain("proxy-");
    // Asked for a login once, with it the second time; then the tunnel is there.
    assertThat(proxy.requests()).hasSize(2).allMatch(line -> line.startsWith("CONNECT 127.0.0.1:"));
  }
}

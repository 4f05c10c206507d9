package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.fault.DyingServer;
import io.github.concurrencybench.fault.Fault;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Origin;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Proxy;
import io.github.concurrencybench.plan.Workload;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class ConnectionProbeTest {

  private static final String REMEDY =
      "or set preflight=false (-Dconcurrency-bench.preflight=false).";

  private static Plan plan(Workload... workloads) {
    return HandMade.plan(
        List.of(workloads),
        Stream.of(workloads).map(each -> HandMade.cell(each.name(), "sequential", 1)).toList());
  }

  private static void check(Plan plan) {
    ConnectionProbe.check(plan, CheckedHosts.of(plan, InetAddress::getAllByName));
  }

  private static HttpWorkload pages(URI... urls) {
    return HandMade.http("pages", List.of(urls).stream().map(URI::toString).toArray(String[]::new));
  }

  @Test
  @Fault(
      row = 1,
      fault = "The target is down before the start",
      promise = "no load: the address that refused the connection, and what to do")
  void namesTheAddressThatRefusedTheConnection() {
    URI gone = DyingServer.after(0).url();
    assertThatThrownBy(() -> check(plan(HandMade.CPU, pages(gone))))
        .isInstanceOf(BrokenSetup.class)
        .hasMessage(
            "127.0.0.1:%d refused the connection; start the target %s"
                .formatted(gone.getPort(), REMEDY));
    assertThatThrownBy(
            () -> check(plan(pages(URI.create("http://localhost:" + gone.getPort() + "/")))))
        .message()
        .startsWith("localhost:" + gone.getPort() + " (")
        .contains("127.0.0.1")
        .endsWith(") refused the connection; start the target " + REMEDY);
  }

  @Test
  void connectsOnceToEachServerAndSendsNothing() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
      String host = "http://127.0.0.1:" + server.getLocalPort();
      check(plan(pages(URI.create(host + "/a"), URI.create(host + "/b"))));
      try (Socket only = server.accept()) {
        assertThat(only.getInputStream().read()).isEqualTo(-1);
      }
      server.setSoTimeout(200);
      assertThatThrownBy(server::accept).isInstanceOf(java.net.SocketTimeoutException.class);
    }
  }

  @Test
  void whatAProxyConnectsToIsNotLookedFor() {
    URI gone = URI.create("http://no-such-host.invalid/");
    Proxy proxy = new Proxy("127.0.0.1", DyingServer.after(0).url().getPort(), null);
    check(plan(pages(gone).through(Map.of(Origin.of(gone).toString(), proxy))));
  }

  @Test
  void whatIsNotMeasuredIsNotLookedFor() {
    HttpWorkload gone = pages(DyingServer.after(0).url());
    check(
        HandMade.plan(
            List.of(HandMade.CPU, gone),
            List.of(HandMade.cell(HandMade.CPU.name(), "sequential", 1))));
  }

  @Test
  void theEmbeddedTargetIsNotThereYetAndSumsHaveNone() {
    check(plan(HandMade.CPU, HandMade.target("local", 4)));
  }

  @Test
  @Fault(row = 3, fault = "A name does not resolve", promise = "no load: the name, and what to do")
  void namesAHostThatHasNoAddress() {
    assertThatThrownBy(() -> check(plan(pages(URI.create("http://no-such-host.invalid/")))))
        .hasMessage("no-such-host.invalid:80: this name has no address; correct the URL " + REMEDY);
  }

  @Test
  @Fault(
      row = 5,
      fault = "The target takes no connection",
      promise = "no load: the address, after 3 s")
  void namesAServerThatTakesNoConnection() throws IOException {
    List<Socket> waiting = new ArrayList<>();
    try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      for (int each = 0; each < 4; each++) {
        // Nobody takes them: the queue of the system is full after a few.
        Socket socket = new Socket();
        waiting.add(socket);
        connectQuietly(socket, full);
      }
      URI url = URI.create("https://127.0.0.1:" + full.getLocalPort() + "/");
      assertThatThrownBy(() -> check(plan(pages(url))))
          .hasMessage(
              "127.0.0.1:%d took no connection within 3 s; start the target %s"
                  .formatted(full.getLocalPort(), REMEDY));
    } finally {
      for (Socket socket : waiting) {
        socket.close();
      }
    }
  }

  private static void connectQuietly(Socket socket, ServerSocket server) {
    try {
      socket.connect(server.getLocalSocketAddress(), 200);
    } catch (IOException full) {
      // As it is to be.
    }
  }
}

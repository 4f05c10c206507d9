package io.github.concurrencybench.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections that do not come about, or do not last, and what each client makes of it. */
@Timeout(120)
@ParameterizedClass
@ValueSource(strings = {"sequential", "async", "jdk-async"})
final class ConnectionFaultsTest {

  private static final Downloads PATIENT = Downloads.PATIENT;
  private static final Downloads IMPATIENT = Downloads.IMPATIENT;

  /** The model decides about the client; a class for all three. */
  @Parameter private String model;

  @Fault(
      row = 2,
      fault = "The target dies in the middle",
      promise = "CONNECT_REFUSED from then on; what was done before counts")
  @Test
  void aTargetThatDiesIsRefusingFromThenOn() throws Exception {
    FaultServer[] server = new FaultServer[1];
    server[0] =
        FaultServer.start(
            (asked, wire) -> {
              if (asked.number() == 3) {
                server[0].close();
              }
              return Faults.ok(5).answer(asked, wire);
            });
    List<String> errors = PATIENT.errors(model, server[0].url(), 6);
    assertThat(errors.subList(0, 3)).containsOnly("ok");
    assertThat(errors.get(3)).isIn("RESET", "CLOSED_IDLE");
    assertThat(errors.subList(4, 6)).containsOnly("CONNECT_REFUSED");
  }

  @Fault(row = 3, fault = "A name that does not resolve", promise = "DNS, at once")
  @Test
  void anUnknownNameIsNamedSo() throws Exception {
    assertThat(PATIENT.errors(model, URI.create("http://no-such-host.invalid/"), 2))
        .containsOnly("DNS");
  }

  @Fault(
      row = 5,
      fault = "Connections are not accepted",
      promise = "CONNECT_TIMEOUT after the response timeout")
  @Test
  void aFullQueueOfConnectionsIsAConnectTimeout() throws Exception {
    List<Socket> queued = new ArrayList<>();
    try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      InetSocketAddress address = (InetSocketAddress) full.getLocalSocketAddress();
      while (queued.size() < 10 && hasRoom(address, queued)) {
        // One more waits to be accepted.
      }
      URI url = URI.create("http://127.0.0.1:" + full.getLocalPort() + "/");
      assertThat(IMPATIENT.errors(model, url, 1)).containsExactly("CONNECT_TIMEOUT");
    } finally {
      for (Socket each : queued) {
        each.close();
      }
    }
  }

  private static boolean hasRoom(InetSocketAddress address, List<Socket> queued)
      throws IOException {
    Socket next = new Socket();
    queued.add(next);
    try {
      next.connect(address, 300);
      return true;
    } catch (SocketTimeoutException full) {
      return false;
    }
  }

  @Fault(
      row = 18,
      fault = "A kept connection is closed when it is used again",
      promise = "CLOSED_IDLE, told from a new connection without an answer; nothing sent again")
  @Test
  void aKeptConnectionThatIsClosedIsToldFromANewOne() throws Exception {
    try (FaultServer server = FaultServer.start(Faults.hangsUpAfter(3));
        FaultServer mute = FaultServer.start(Faults.hangsUpAfter(0))) {
      assertThat(PATIENT.errors(model, server.url(), 8))
          .containsExactly("ok", "ok", "ok", "CLOSED_IDLE", "ok", "ok", "ok", "CLOSED_IDLE");
      assertThat(server.asked()).hasSize(8);
      assertThat(server.connections()).isEqualTo(2);
      assertThat(PATIENT.errors(model, mute.url(), 3)).containsOnly("NO_RESPONSE");
      assertThat(mute.asked()).hasSize(3);
    }
  }

  @Fault(row = 19, fault = "Cut off within an answer", promise = "RESET")
  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nabc"})
  void anAnswerThatIsCutOffIsAReset(String begin) throws Exception {
    try (FaultServer server = FaultServer.start(Faults.resetAfter(begin))) {
      assertThat(PATIENT.errors(model, server.url(), 2)).containsOnly("RESET");
    }
  }

  @Fault(row = 21, fault = "localhost where only 127.0.0.1 listens", promise = "it works")
  @Test
  void localhostFindsWhoListensOnOneAddress() throws Exception {
    try (FaultServer server = FaultServer.start(Faults.ok(5))) {
      URI url = URI.create("http://localhost:" + server.port() + "/");
      assertThat(PATIENT.errors(model, url, 2)).containsOnly("ok");
    }
  }
}

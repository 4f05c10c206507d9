package io.github.concurrencybench.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** A good server behind a bad network. */
@Timeout(60)
@ParameterizedClass
@ValueSource(strings = {"sequential", "async", "jdk-async"})
final class ProxyFaultsTest {

  private static final int BYTES = 20_000;

  @Parameter private String model;
  private FaultServer server;

  @BeforeEach
  void startAServer() {
    server = FaultServer.start(Faults.ok(BYTES));
  }

  @AfterEach
  void stopIt() {
    server.close();
  }

  private List<String> errors(Toxic toxic, int count) throws Exception {
    try (FaultProxy proxy = FaultProxy.start(server.url(), toxic)) {
      return Downloads.timed(java.time.Duration.ofSeconds(2), null)
          .errors(model, proxy.url(), count);
    }
  }

  @Fault(
      row = {22, 23},
      fault = "Little bandwidth, latency and jitter, small parts",
      promise = "right answers, only slower; no timeout as long as something comes")
  @Test
  void aSlowNetworkIsNoError() throws Exception {
    assertThat(errors(Toxic.bandwidth(100_000), 3)).containsOnly("ok");
    assertThat(errors(Toxic.latency(20, 30), 10)).containsOnly("ok");
    assertThat(errors(Toxic.slicer(7), 3)).containsOnly("ok");
  }

  @Fault(
      row = {8, 19},
      fault = "A network that ends connections after some bytes",
      promise = "TRUNCATED, RESET or RESPONSE_TIMEOUT, by how it ends them")
  @Test
  void howAConnectionEndsIsNamed() throws Exception {
    assertThat(errors(Toxic.endAfter(5_000, Toxic.Ending.CLOSE), 2)).containsOnly("TRUNCATED");
    assertThat(errors(Toxic.endAfter(5_000, Toxic.Ending.RESET), 2)).containsOnly("RESET");
    assertThat(errors(Toxic.endAfter(5_000, Toxic.Ending.BLACK_HOLE), 1))
        .containsOnly("RESPONSE_TIMEOUT");
  }

  @Fault(
      row = {17, 19},
      fault = "A share of the connections is reset",
      promise = "each is counted, and the same ones for the same seed")
  @Test
  void aShareOfConnectionsIsCountedExactly() throws Exception {
    Toxic reset = Toxic.endAfter(5_000, Toxic.Ending.RESET);
    try (FaultServer closing = FaultServer.start(oneAConnection());
        FaultProxy proxy = FaultProxy.start(closing.url(), reset, 0.4, 11)) {
      List<String> errors = Downloads.PATIENT.errors(model, proxy.url(), 20);
      for (int number = 0; number < 20; number++) {
        assertThat(errors.get(number)).isEqualTo(Faults.isHit(0.4, 11, number) ? "RESET" : "ok");
      }
      assertThat(Collections.frequency(errors, "RESET")).isBetween(3, 15);
    }
  }

  private static Behaviour oneAConnection() {
    String head = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + BYTES + "\r\n\r\n";
    return Faults.raw(head + "x".repeat(BYTES));
  }

  @Fault(row = 2, fault = "A network that goes down", promise = "CONNECT_REFUSED")
  @Test
  void aNetworkThatIsDownRefuses() throws Exception {
    URI url;
    try (FaultProxy proxy = FaultProxy.start(server.url(), Toxic.NONE)) {
      url = proxy.url();
      assertThat(Downloads.PATIENT.errors(model, url, 2)).containsOnly("ok");
    }
    assertThat(Downloads.PATIENT.errors(model, url, 2)).containsOnly("CONNECT_REFUSED");
  }
}

package io.github.concurrencybench.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.plan.Verify;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that misbehaves, and what each client makes of it: always the same. */
@Timeout(120)
@ParameterizedClass
@ValueSource(strings = {"sequential", "async", "jdk-async"})
final class TargetFaultsTest {

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
      row = 6,
      fault = "The target accepts and never answers",
      promise = "RESPONSE_TIMEOUT, and the worker goes on")
  @Test
  void aSilentTargetIsLeftAndTheWorkerGoesOn() throws Exception {
    try (FaultServer server =
        FaultServer.start(Faults.switching(1, Faults.silence(), Faults.ok(5)))) {
      assertThat(IMPATIENT.errors(model, server.url(), 2))
          .containsExactly("RESPONSE_TIMEOUT", "ok");
    }
  }

  @Fault(
      row = 7,
      fault = "A byte now and then, without an end",
      promise = "DEADLINE although each read succeeds, and the worker goes on")
  @ParameterizedTest
  @ValueSource(ints = {200, 404, 503})
  void aDripIsEndedByTheDeadline(int status) throws Exception {
    try (FaultServer server =
        FaultServer.start(Faults.switching(1, Faults.drip(status), Faults.ok(5)))) {
      assertThat(IMPATIENT.errors(model, server.url(), 2)).containsExactly("DEADLINE", "ok");
      server.awaitQuietWithin(10);
    }
  }

  @Fault(
      row = 7,
      fault = "A header of which a byte comes now and then",
      promise = "RESPONSE_TIMEOUT: no client can tell it from silence")
  @Test
  void aDripBeforeTheBodyIsATimeout() throws Exception {
    try (FaultServer server =
        FaultServer.start(Faults.switching(1, Faults.dripInHead(), Faults.ok(5)))) {
      assertThat(IMPATIENT.errors(model, server.url(), 2))
          .containsExactly("RESPONSE_TIMEOUT", "ok");
    }
  }

  @Fault(
      row = {8, 9},
      fault = "A body that is cut off, with a length or in chunks",
      promise = "TRUNCATED, never a success")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nabc",
        "HTTP/1.1 404 Gone\r\nContent-Length: 1000\r\n\r\nabc",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n"
      })
  void aBodyThatIsCutOffIsNoSuccess(String answer) throws Exception {
    try (FaultServer server = FaultServer.start(Faults.raw(answer))) {
      assertThat(PATIENT.errors(model, server.url(), 2)).containsOnly("TRUNCATED");
    }
  }

  @Fault(row = 9, fault = "Chunks that are none", promise = "MALFORMED, never a success")
  @ParameterizedTest
  @ValueSource(strings = {"zz\r\nab\r\n", "-5\r\nab\r\n"})
  void chunksThatAreNoneAreMalformed(String chunks) throws Exception {
    String head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    try (FaultServer server = FaultServer.start(Faults.raw(head + chunks))) {
      assertThat(PATIENT.errors(model, server.url(), 2)).containsOnly("MALFORMED");
    }
  }

  @Fault(
      row = 10,
      fault = "A body larger than allowed, or without an end",
      promise = "TOO_LARGE; the connection is closed and the rest not read")
  @ParameterizedTest
  @ValueSource(ints = {200, 500})
  void anEndlessBodyIsNotReadToItsEnd(int status) throws Exception {
    try (FaultServer server =
        FaultServer.start(Faults.switching(1, Faults.endless(status), Faults.ok(5)))) {
      assertThat(PATIENT.errors(model, server.url(), 2)).containsExactly("TOO_LARGE", "ok");
      server.awaitQuietWithin(10);
      assertThat(server.sentBytes()).isBetween(1L << 20, 64L << 20);
    }
  }

  @Fault(
      row = 12,
      fault = "Headers or lines without an end",
      promise = "MALFORMED, with bounded memory")
  @Test
  void floodsInTheHeadAreMalformed() throws Exception {
    for (Behaviour flood :
        List.of(
            Faults.endlessHeaders(),
            Faults.endlessLine("HTTP/1.1 200 "),
            Faults.endlessLine("HTTP/1.1 200 OK\r\nX-Long: "))) {
      try (FaultServer server = FaultServer.start(flood)) {
        assertThat(PATIENT.errors(model, server.url(), 1)).containsExactly("MALFORMED");
        assertThat(server.sentBytes()).isLessThan(32L << 20);
      }
    }
  }

  @Fault(
      row = 16,
      fault = "429 or 503 with Retry-After",
      promise = "HTTP_429: no request is sent again unseen")
  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void nothingIsSentAgain(int status) throws Exception {
    try (FaultServer server = FaultServer.start(Faults.status(status, "Retry-After: 0"))) {
      assertThat(PATIENT.errors(model, server.url(), 7)).containsOnly("HTTP_" + status);
      assertThat(server.asked()).hasSize(7);
    }
  }

  @Fault(
      row = 17,
      fault = "500 for a share of the requests",
      promise = "each is counted, and none else")
  @Test
  void aShareOfErrorsIsCountedExactly() throws Exception {
    Behaviour sometimes = Faults.sometimes(0.2, 7, Faults.status(500), Faults.ok(5));
    try (FaultServer server = FaultServer.start(sometimes)) {
      List<String> errors = PATIENT.errors(model, server.url(), 100);
      for (int number = 0; number < 100; number++) {
        assertThat(errors.get(number)).isEqualTo(Faults.isHit(0.2, 7, number) ? "HTTP_500" : "ok");
      }
      assertThat(Collections.frequency(errors, "HTTP_500")).isBetween(10, 30);
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

  @Fault(
      row = 26,
      fault = "Another answer with a right status",
      promise =
          "CHECK_FAILED where <verify> asks for it; else another checksum, which is a warning")
  @Test
  void anotherAnswerWithARightStatusIsNoticed() throws Exception {
    Behaviour shorter = Faults.switching(2, Faults.ok(10), Faults.ok(9));
    String other = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nsorry, no.";
    Behaviour different = Faults.switching(2, Faults.ok(10), Faults.raw(other));
    assertThat(errors(shorter, Verify.LENGTH)).containsExactly("ok", "ok", "CHECK_FAILED");
    assertThat(errors(shorter, Verify.CONTENT)).containsExactly("ok", "ok", "CHECK_FAILED");
    assertThat(errors(different, Verify.CONTENT)).containsExactly("ok", "ok", "CHECK_FAILED");
    assertThat(errors(different, Verify.LENGTH)).containsOnly("ok");
    assertThat(errors(shorter, Verify.STATUS)).containsOnly("ok");
  }

  private List<String> errors(Behaviour behaviour, Verify verify) throws Exception {
    try (FaultServer server = FaultServer.start(behaviour)) {
      return PATIENT.verifying(verify).errors(model, server.url(), 3);
    }
  }
}

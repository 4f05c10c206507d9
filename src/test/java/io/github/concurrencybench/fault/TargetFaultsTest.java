package io.github.concurrencybench.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.plan.Verify;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are none, and what each client makes of them: always the same. */
@Timeout(120)
@ParameterizedClass
@ValueSource(strings = {"sequential", "async", "jdk-async"})
final class TargetFaultsTest {

  private static final Downloads PATIENT = Downloads.PATIENT;
  private static final Downloads IMPATIENT = Downloads.IMPATIENT;

  /** The model decides about the client; a class for all three. */
  @Parameter private String model;

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
  @ValueSource(ints = {200, 404})
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
  @ValueSource(
      strings = {"zz\r\nab\r\n", "-5\r\nab\r\n", "ffffffffffffffff\r\nab\r\n", "5;long\r\nab\r\n"})
  void chunksThatAreNoneAreMalformed(String start) throws Exception {
    String head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    String chunks = start.replace("long", "long".repeat(100_000));
    try (FaultServer server = FaultServer.start(Faults.raw(head + chunks))) {
      assertThat(PATIENT.errors(model, server.url(), 2)).containsOnly("MALFORMED");
    }
  }

  @Fault(
      row = 9,
      fault = "A body where there is none by its status",
      promise = "MALFORMED, or the answer without it; never a class of this machine")
  @Test
  void aBodyOfAnAnswerWithoutOneIsNoOtherFault() throws Exception {
    String answer = "HTTP/1.1 204 None\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello";
    try (FaultServer server = FaultServer.start(Faults.raw(answer))) {
      assertThat(PATIENT.errors(model, server.url(), 2))
          .containsOnly(model.equals("jdk-async") ? "MALFORMED" : "ok");
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

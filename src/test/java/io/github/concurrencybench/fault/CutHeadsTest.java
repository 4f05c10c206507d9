package io.github.concurrencybench.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Heads that have no end, or say two things: no client takes them for a fast success. */
@Timeout(60)
@ParameterizedClass
@ValueSource(strings = {"sequential", "async", "jdk-async"})
final class CutHeadsTest {

  private static final Downloads PATIENT = Downloads.PATIENT;

  @Parameter private String model;

  @Fault(
      row = 8,
      fault = "An answer that is cut off within its head",
      promise = "TRUNCATED, or NO_RESPONSE where async has whole lines alone; never a success")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK",
        "HTTP/1.1 200 OK\r\n",
        "HTTP/1.1 200 OK\r\nX-Some: more",
        "HTTP/1.1 200 OK\r\nX-Some: more\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n"
      })
  void aHeadThatIsCutOffIsNoSuccess(String head) throws Exception {
    try (FaultServer server = FaultServer.start(Faults.raw(head))) {
      assertThat(PATIENT.errors(model, server.url(), 2))
          .containsOnly(model.equals("async") && head.endsWith("\n") ? "NO_RESPONSE" : "TRUNCATED");
      assertThat(server.asked()).hasSize(2);
    }
  }

  /** The end of a connection is that of the answer where the server says so. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n",
        "HTTP/1.0 200 OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
      })
  void anAnswerWithoutABodyIsASuccess(String answer) throws Exception {
    try (FaultServer server = FaultServer.start(Faults.raw(answer))) {
      assertThat(PATIENT.errors(model, server.url(), 2)).containsOnly("ok");
    }
  }

  @Fault(
      row = 9,
      fault = "An answer with two lengths",
      promise = "MALFORMED, whichever of them is right")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\r\nContent-Length: 10\r\n\r\nhello",
        "Content-Length: 10\r\nContent-Length: 5\r\n\r\nhello"
      })
  void anAnswerOfTwoLengthsIsMalformed(String rest) throws Exception {
    try (FaultServer server = FaultServer.start(Faults.raw("HTTP/1.1 200 OK\r\n" + rest))) {
      assertThat(PATIENT.errors(model, server.url(), 2)).containsOnly("MALFORMED");
    }
  }

  /** RFC 9112, section 6.3: chunks come before a length, or both are an error. */
  @Fault(
      row = 9,
      fault = "An answer in chunks with a length",
      promise = "its chunks are read, or it is MALFORMED: never is the framing taken for a body")
  @ParameterizedTest
  @ValueSource(ints = {5, 10, 15})
  void chunksAreNeverTakenForABody(int length) throws Exception {
    String head = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + length;
    String chunks = "\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n";
    try (FaultServer server = FaultServer.start(Faults.raw(head + chunks))) {
      assertThat(PATIENT.results(model, server.url(), 2))
          .allSatisfy(
              result ->
                  assertThat(result.error() == null ? result.bytes() + "" : result.error())
                      .isEqualTo(model.equals("jdk-async") ? "MALFORMED" : "5"));
    }
  }
}

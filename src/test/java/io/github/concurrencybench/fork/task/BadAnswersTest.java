package io.github.concurrencybench.fork.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.fault.Fault;
import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.ExpectedStatus;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Request;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of bad answers is the same in all clients. */
@Timeout(60)
@ParameterizedClass
@ValueSource(strings = {"sequential", "async", "jdk-async"})
final class BadAnswersTest {

  /** The model decides about the client; a class for all three. */
  @Parameter private String model;

  private WorkloadTasks tasks(URI url, Request request) {
    return WorkloadTasks.of(
        HandMade.request(
            new HttpWorkload("w", List.of(url), 1, Connection.KEPT, request, null), model, 1));
  }

  private String errorOf(URI url, Duration timeout) throws Exception {
    Request request = new Request("GET", Map.of(), "", ExpectedStatus.SUCCESSFUL, timeout);
    try (WorkloadTasks tasks = tasks(url, request)) {
      TaskResult result = tasks.run(0);
      return String.valueOf(result.error());
    } catch (Exception failure) {
      return ErrorClass.of(failure);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', NO_RESPONSE",
    "'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc', TRUNCATED",
    "'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n', MALFORMED",
    "'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab', TRUNCATED",
    "'HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nok', MALFORMED",
    "'HTTP/1.1 200 OK\r\nContent-Length: five\r\n\r\nok', MALFORMED",
    "'hello, this is no HTTP\r\n\r\n', MALFORMED"
  })
  void aBadAnswerIsNoSuccessAndNotAskedForAgain(String answer, String error) throws Exception {
    try (BadServer bad = new BadServer(answer)) {
      assertThat(errorOf(bad.url(), Duration.ofSeconds(5))).isEqualTo(error);
      assertThat(bad.taken).hasValue(1);
    }
  }

  @Test
  void aServerThatSaysNothingIsLeftAfterTheTimeout() throws Exception {
    try (BadServer silent = new BadServer(null)) {
      assertThat(errorOf(silent.url(), Duration.ofMillis(150))).isEqualTo("RESPONSE_TIMEOUT");
      assertThat(silent.taken).hasValue(1);
    }
  }

  @Test
  void aServerThatFallsSilentWithinItsAnswerIsLeftAfterTheTimeout() throws Exception {
    String begun = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc";
    try (BadServer bad = new BadServer(begun, client -> {})) {
      assertThat(errorOf(bad.url(), Duration.ofMillis(150))).isEqualTo("RESPONSE_TIMEOUT");
    }
  }

  @Test
  void anAnswerMayTakeLongerThanTheTimeoutAsLongAsItGoesOn() throws Exception {
    String begun = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n";
    try (BadServer slow = new BadServer(begun, BadAnswersTest::goOnSlowly)) {
      assertThat(errorOf(slow.url(), Duration.ofMillis(1_000))).isEqualTo("null");
    }
  }

  private static void goOnSlowly(Socket client) throws IOException {
    for (int sent = 0; sent < 10; sent++) {
      client.getOutputStream().write('x');
      LockSupport.parkNanos(200_000_000);
    }
  }

  @Test
  void aConnectionThatIsResetIsNamedSo() throws Exception {
    try (BadServer bad = new BadServer("", BadAnswersTest::reset)) {
      assertThat(errorOf(bad.url(), Duration.ofSeconds(5))).isEqualTo("RESET");
    }
  }

  private static void reset(Socket client) throws IOException {
    client.setSoLinger(true, 0);
    client.close();
  }

  @Fault(
      row = 1,
      fault = "The target is down",
      promise = "CONNECT_REFUSED at once: its cells fail, and other workloads are measured")
  @Test
  void aPortWithoutAServerIsRefused() throws Exception {
    URI gone;
    try (BadServer bad = new BadServer(null)) {
      gone = bad.url();
    }
    assertThat(errorOf(gone, Duration.ofSeconds(5))).isEqualTo("CONNECT_REFUSED");
    try (WorkloadTasks tasks = tasks(gone, Request.get())) {
      assertThatThrownBy(() -> tasks.run(0)).isInstanceOf(IOException.class);
    }
  }
}

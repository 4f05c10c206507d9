package io.github.concurrencybench.fork.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.fault.Fault;
import io.github.concurrencybench.result.LocalLimit;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.apache.hc.core5.util.Deadline;
import org.apache.hc.core5.util.DeadlineTimeoutException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ErrorClassTest {

  /** As JSSE says that a certificate was refused. */
  private static Throwable handshake(String why) {
    return new SSLHandshakeException(why).initCause(new CertificateException(why));
  }

  private static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new UnknownHostException("h"), "DNS"),
        Arguments.of(new ConnectTimeoutException("late"), "CONNECT_TIMEOUT"),
        Arguments.of(new NoRouteToHostException("h"), "UNREACHABLE"),
        Arguments.of(new ConnectException("refused"), "CONNECT_REFUSED"),
        Arguments.of(new HttpHostConnectException("refused"), "CONNECT_REFUSED"),
        Arguments.of(new BindException("no port"), "LOCAL_PORTS"),
        Arguments.of(new ConnectionRequestTimeoutException("pool"), "POOL_TIMEOUT"),
        Arguments.of(new SocketTimeoutException("Read timed out"), "RESPONSE_TIMEOUT"),
        Arguments.of(new SSLPeerUnverifiedException("h"), "TLS_HOST"),
        Arguments.of(handshake("PKIX path building failed: unable to find"), "TLS_TRUST"),
        Arguments.of(handshake("PKIX path validation failed: validity check"), "TLS_TRUST"),
        Arguments.of(handshake("No name matching h found"), "TLS_HOST"),
        Arguments.of(handshake("No subject alternative names matching IP"), "TLS_HOST"),
        Arguments.of(new SSLHandshakeException("Received fatal alert: x"), "TLS_OTHER"),
        Arguments.of(new SSLException("other"), "TLS_OTHER"),
        Arguments.of(new NoHttpResponseException("none"), "NO_RESPONSE"),
        Arguments.of(new TruncatedChunkException("cut"), "TRUNCATED"),
        Arguments.of(new MalformedChunkCodingException("bad"), "MALFORMED"),
        Arguments.of(new ConnectionClosedException("early"), "TRUNCATED"),
        Arguments.of(new ProtocolException("bad"), "MALFORMED"),
        Arguments.of(new ClientProtocolException(new ProtocolException("bad")), "MALFORMED"),
        Arguments.of(new SocketException("Connection reset"), "RESET"),
        Arguments.of(new SocketException("Too many open files"), "LOCAL_FDS"),
        Arguments.of(new IOException("x", new ConnectException("y")), "CONNECT_REFUSED"),
        Arguments.of(new IllegalStateException(), "IllegalStateException"),
        Arguments.of(new IOException((String) null), "IOException"));
  }

  /** What Linux says of routes and of its own limits, in the words of Java. */
  private static Stream<Arguments> failuresOfThisMachineAndItsRoutes() {
    return Stream.of(
        Arguments.of(new BindException("Cannot assign requested address"), "LOCAL_PORTS"),
        Arguments.of(new BindException("Address already in use"), "LOCAL_PORTS"),
        Arguments.of(new BindException("Permission denied"), "UNREACHABLE"),
        Arguments.of(new SocketException("Invalid argument"), "UNREACHABLE"),
        Arguments.of(new SocketException("Network is unreachable"), "UNREACHABLE"),
        Arguments.of(new SocketException("Operation not permitted"), "UNREACHABLE"),
        Arguments.of(new ConnectException("Connection timed out"), "CONNECT_TIMEOUT"),
        Arguments.of(new SocketTimeoutException("Connect timed out"), "CONNECT_TIMEOUT"),
        Arguments.of(new IOException("Too many open files"), "LOCAL_FDS"),
        Arguments.of(new InternalError(new SocketException("Too many open files")), "LOCAL_FDS"),
        Arguments.of(new IOException("Cannot allocate memory"), "LOCAL_MEMORY"),
        Arguments.of(new OutOfMemoryError("unable to create native thread: x"), "LOCAL_THREADS"),
        Arguments.of(new OutOfMemoryError("Java heap space"), "LOCAL_MEMORY"),
        Arguments.of(DeadlineTimeoutException.from(Deadline.MIN_VALUE), "POOL_TIMEOUT"));
  }

  @Fault(
      row = {25, 45, 46},
      fault = "No way to the target, or a limit of this machine",
      promise = "UNREACHABLE and LOCAL_*, by the text where Java has no type")
  @ParameterizedTest
  @MethodSource("failuresOfThisMachineAndItsRoutes")
  void tellsThisMachineFromTheTarget(Throwable failure, String expected) {
    assertThat(ErrorClass.of(failure)).isEqualTo(expected);
    assertThat(LocalLimit.named(expected).isPresent()).isEqualTo(!expected.matches("[UC].*"));
  }

  @Fault(
      row = 28,
      fault = "A server that answers with the texts of this machine's errors",
      promise = "MALFORMED: no text of a server blames this machine")
  @ParameterizedTest
  @ValueSource(
      strings = {"Too many open files", "Cannot assign requested address", "received no bytes"})
  void aServerCannotBlameThisMachine(String text) {
    HttpException quoting = new ParseException("Invalid status line: " + text);
    assertThat(ErrorClass.of(quoting)).isEqualTo("MALFORMED");
    assertThat(ErrorClass.of(new ClientProtocolException(text, quoting))).isEqualTo("MALFORMED");
    assertThat(ErrorClass.of(new MalformedChunkCodingException(text))).isEqualTo("MALFORMED");
    assertThat(ErrorClass.of(new java.net.ProtocolException(text))).isEqualTo("MALFORMED");
  }

  @ParameterizedTest
  @MethodSource("failures")
  void namesFailuresByStableClasses(Throwable failure, String expected) {
    assertThat(ErrorClass.of(failure)).isEqualTo(expected);
  }
}

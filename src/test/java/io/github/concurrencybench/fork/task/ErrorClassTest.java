package io.github.concurrencybench.fork.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ErrorClassTest {

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
        Arguments.of(new SSLHandshakeException("trust"), "TLS_TRUST"),
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

  @ParameterizedTest
  @MethodSource("failures")
  void namesFailuresByStableClasses(Throwable failure, String expected) {
    assertThat(ErrorClass.of(failure)).isEqualTo(expected);
  }
}

package io.github.concurrencybench.fork.task;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.RequestNotExecutedException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.apache.hc.core5.http2.impl.nio.ProtocolNegotiationException;
import org.apache.hc.core5.util.DeadlineTimeoutException;

/**
 * An exception whose class of errors is known.
 *
 * @param type what is thrown
 * @param text a part of its message, where the same is thrown for different failures; empty for any
 * @param name the class of errors
 */
record KnownError(Class<? extends Throwable> type, String text, String name) {

  /**
   * The first that fits. What may quote the server stands first and is told by its type alone: else
   * a status line could blame this machine.
   */
  private static final List<KnownError> ALL =
      List.of(
          of(ProtocolNegotiationException.class, ErrorClass.NOT_HTTP_2),
          of(HttpException.class, "MALFORMED"),
          of(java.net.ProtocolException.class, "MALFORMED"),
          of(MessageConstraintException.class, "MALFORMED"),
          of(TruncatedChunkException.class, "TRUNCATED"),
          of(MalformedChunkCodingException.class, "MALFORMED"),
          of(ZipException.class, "DECODE"),
          of(UnknownHostException.class, "DNS"),
          of(UnresolvedAddressException.class, "DNS"),
          of(HttpConnectTimeoutException.class, "CONNECT_TIMEOUT"),
          of(HttpTimeoutException.class, "RESPONSE_TIMEOUT"),
          of(ConnectTimeoutException.class, "CONNECT_TIMEOUT"),
          of(ConnectionRequestTimeoutException.class, "POOL_TIMEOUT"),
          of(DeadlineTimeoutException.class, "POOL_TIMEOUT"),
          new KnownError(SocketTimeoutException.class, "onnect timed out", "CONNECT_TIMEOUT"),
          of(SocketTimeoutException.class, "RESPONSE_TIMEOUT"),
          new KnownError(OutOfMemoryError.class, "native thread", "LOCAL_THREADS"),
          of(OutOfMemoryError.class, "LOCAL_MEMORY"),
          new KnownError(IOException.class, "Too many open files", "LOCAL_FDS"),
          new KnownError(IOException.class, "Cannot allocate memory", "LOCAL_MEMORY"),
          new KnownError(IOException.class, "No buffer space available", "LOCAL_MEMORY"),
          new KnownError(SocketException.class, "Cannot assign requested address", "LOCAL_PORTS"),
          new KnownError(SocketException.class, "Network is unreachable", "UNREACHABLE"),
          // What Linux says of routes that prohibit, drop, or are closed by its own firewall.
          new KnownError(SocketException.class, "Permission denied", "UNREACHABLE"),
          new KnownError(SocketException.class, "Invalid argument", "UNREACHABLE"),
          new KnownError(SocketException.class, "Operation not permitted", "UNREACHABLE"),
          of(NoRouteToHostException.class, "UNREACHABLE"),
          of(BindException.class, "LOCAL_PORTS"),
          new KnownError(ConnectException.class, "timed out", "CONNECT_TIMEOUT"),
          of(ConnectException.class, "CONNECT_REFUSED"),
          of(SSLPeerUnverifiedException.class, "TLS_HOST"),
          new KnownError(SSLException.class, "no_application_protocol", ErrorClass.NOT_HTTP_2),
          of(NoHttpResponseException.class, "NO_RESPONSE"),
          of(RequestNotExecutedException.class, "NO_RESPONSE"),
          new KnownError(
              ConnectionClosedException.class, "Connection closed by peer", "NO_RESPONSE"),
          of(ConnectionClosedException.class, "TRUNCATED"),
          new KnownError(IOException.class, "Broken pipe", "RESET"),
          new KnownError(IOException.class, "Connection reset", "RESET"),
          // The client of the JDK has no types of its own for what follows.
          new KnownError(IOException.class, "received no bytes", "NO_RESPONSE"),
          new KnownError(IOException.class, "fixed content-length: -", "MALFORMED"),
          new KnownError(IOException.class, "fixed content-length", "TRUNCATED"),
          new KnownError(IOException.class, "chunked transfer encoding", "TRUNCATED"),
          new KnownError(IOException.class, "EOF reached while reading", "TRUNCATED"),
          new KnownError(IOException.class, "Illegal character in chunk", "MALFORMED"),
          new KnownError(IOException.class, "invalid chunk header", "MALFORMED"),
          new KnownError(IOException.class, "Chunk header size too long", "MALFORMED"),
          new KnownError(IOException.class, "unexpected content length header", "MALFORMED"));

  private static KnownError of(Class<? extends Throwable> type, String name) {
    return new KnownError(type, "", name);
  }

  /** The class of errors of an exception; empty where it is none of these. */
  static Optional<String> of(Throwable failure) {
    Optional<String> known =
        ALL.stream().filter(each -> each.fits(failure)).findFirst().map(KnownError::name);
    return known.isEmpty() && failure instanceof SSLException
        ? Optional.of(TlsError.of(failure))
        : known;
  }

  private boolean fits(Throwable failure) {
    return type.isInstance(failure) && String.valueOf(failure.getMessage()).contains(text);
  }
}

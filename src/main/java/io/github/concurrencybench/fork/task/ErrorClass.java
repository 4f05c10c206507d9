package io.github.concurrencybench.fork.task;

import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.RequestNotExecutedException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.apache.hc.core5.http2.impl.nio.ProtocolNegotiationException;

/** Names failures by stable classes, the most special one first. */
public final class ErrorClass {

  /** An answer in an older version of HTTP than was asked for. */
  static final String NOT_HTTP_2 = "NOT_HTTP_2";

  private static final Map<Class<? extends Throwable>, String> CLASSES = new LinkedHashMap<>();

  /** Of clients that throw the same exception for different failures; the first that fits. */
  private static final Map<String, String> TEXTS = new LinkedHashMap<>();

  static {
    TEXTS.put("Too many open files", "LOCAL_FDS");
    TEXTS.put("unable to create native thread", "LOCAL_THREADS");
    TEXTS.put("no_application_protocol", NOT_HTTP_2);
    TEXTS.put("received no bytes", "NO_RESPONSE");
    TEXTS.put("Connection closed by peer", "NO_RESPONSE");
    TEXTS.put("fixed content-length: -", "MALFORMED");
    TEXTS.put("fixed content-length", "TRUNCATED");
    TEXTS.put("chunked transfer encoding", "TRUNCATED");
    TEXTS.put("EOF reached while reading", "TRUNCATED");
    TEXTS.put("Illegal character in chunk", "MALFORMED");
    CLASSES.put(OutOfMemoryError.class, "LOCAL_MEMORY");
    CLASSES.put(UnknownHostException.class, "DNS");
    CLASSES.put(UnresolvedAddressException.class, "DNS");
    CLASSES.put(HttpConnectTimeoutException.class, "CONNECT_TIMEOUT");
    CLASSES.put(HttpTimeoutException.class, "RESPONSE_TIMEOUT");
    CLASSES.put(ConnectTimeoutException.class, "CONNECT_TIMEOUT");
    CLASSES.put(NoRouteToHostException.class, "UNREACHABLE");
    CLASSES.put(ConnectException.class, "CONNECT_REFUSED");
    CLASSES.put(BindException.class, "LOCAL_PORTS");
    CLASSES.put(ConnectionRequestTimeoutException.class, "POOL_TIMEOUT");
    CLASSES.put(SocketTimeoutException.class, "RESPONSE_TIMEOUT");
    CLASSES.put(SSLPeerUnverifiedException.class, "TLS_HOST");
    CLASSES.put(SSLHandshakeException.class, "TLS_TRUST");
    CLASSES.put(SSLException.class, "TLS_OTHER");
    CLASSES.put(NoHttpResponseException.class, "NO_RESPONSE");
    CLASSES.put(TruncatedChunkException.class, "TRUNCATED");
    CLASSES.put(MalformedChunkCodingException.class, "MALFORMED");
    CLASSES.put(ProtocolNegotiationException.class, NOT_HTTP_2);
    CLASSES.put(RequestNotExecutedException.class, "NO_RESPONSE");
    CLASSES.put(ConnectionClosedException.class, "TRUNCATED");
    CLASSES.put(ProtocolException.class, "MALFORMED");
    CLASSES.put(java.net.ProtocolException.class, "MALFORMED");
  }

  private ErrorClass() {}

  /**
   * Names a failure.
   *
   * @param failure what was thrown
   * @return its class, such as {@code CONNECT_REFUSED}; of an unknown one, the exception's name
   */
  public static String of(Throwable failure) {
    if (isWrapped(failure)) {
      return of(failure.getCause());
    }
    String text = String.valueOf(failure.getMessage());
    for (Map.Entry<String, String> known : TEXTS.entrySet()) {
      if (text.contains(known.getKey())) {
        return known.getValue();
      }
    }
    return CLASSES.entrySet().stream()
        .filter(known -> known.getKey().isInstance(failure))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(() -> other(failure));
  }

  /**
   * The JDK's client says that a name is unknown as the cause of a refused connection, and that the
   * connection was reset as the cause of an answer without a byte.
   */
  private static boolean isWrapped(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        || failure.getCause() instanceof UnresolvedAddressException
        || failure.getCause() instanceof SocketException;
  }

  private static String other(Throwable failure) {
    if (failure.getCause() != null && failure.getCause() != failure) {
      return of(failure.getCause());
    }
    return failure instanceof SocketException ? "RESET" : failure.getClass().getSimpleName();
  }
}

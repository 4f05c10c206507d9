package io.github.concurrencybench.fork.task;

import io.github.concurrencybench.fork.answer.KnownFailure;
import java.net.SocketException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CompletionException;
import org.apache.hc.core5.http.HttpException;

/** Names failures by stable classes. */
public final class ErrorClass {

  /** An answer in an older version of HTTP than was asked for. */
  static final String NOT_HTTP_2 = "NOT_HTTP_2";

  private ErrorClass() {}

  /**
   * Names a failure.
   *
   * @param failure what was thrown
   * @return its class, such as {@code CONNECT_REFUSED}; of an unknown one, the exception's name
   */
  public static String of(Throwable failure) {
    if (failure instanceof KnownFailure known) {
      return known.errorClass();
    }
    if (isWrapped(failure)) {
      return of(failure.getCause());
    }
    return KnownError.of(failure).orElseGet(() -> other(failure));
  }

  /**
   * The JDK's client says that a name is unknown as the cause of a refused connection, and that the
   * connection was reset as the cause of an answer without a byte; Apache's quotes the server in
   * the message around a breach of the protocol.
   */
  private static boolean isWrapped(Throwable failure) {
    Throwable cause = failure.getCause();
    return failure instanceof CompletionException && cause != null
        || cause instanceof KnownFailure
        || cause instanceof HttpException
        || cause instanceof UnresolvedAddressException
        || cause instanceof SocketException;
  }

  private static String other(Throwable failure) {
    if (failure.getCause() != null && failure.getCause() != failure) {
      return of(failure.getCause());
    }
    return failure instanceof SocketException ? "RESET" : failure.getClass().getSimpleName();
  }
}

package io.github.concurrencybench.fork.task;

import io.github.concurrencybench.fork.answer.KnownFailure;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.protocol.HttpCoreContext;

/**
 * Tells whether a server has closed a kept connection just when it was to be used again: that says
 * how long it keeps connections, and not that it does not answer.
 */
final class ReusedConnection {

  private ReusedConnection() {}

  /** Whether a request failed for that, on one of Apache's clients. */
  static boolean isLost(Throwable failure, HttpCoreContext context) {
    EndpointDetails connection = context.getEndpointDetails();
    return connection != null
        && (connection.getRequestCount() > 1 || connection.getResponseCount() > 0)
        && isWithoutAnswer(failure);
  }

  static boolean isWithoutAnswer(Throwable failure) {
    return ErrorClass.of(failure).equals("NO_RESPONSE");
  }

  static KnownFailure closedIdle() {
    return new KnownFailure("CLOSED_IDLE");
  }
}

package io.github.concurrencybench.fork.task;

import java.security.cert.CertificateException;
import java.util.List;

/** Tells what a server's certificate has to do with a failed handshake. */
final class TlsError {

  /** How the JDK says that a certificate is for another host; it has no type for that. */
  private static final List<String> ANOTHER_HOST =
      List.of("No name matching", "No subject alternative");

  private TlsError() {}

  /** Names the failure of a handshake. */
  static String of(Throwable failure) {
    int depth = 0;
    for (Throwable cause = failure; cause != null && depth < 10; cause = cause.getCause()) {
      if (cause instanceof CertificateException) {
        String text = String.valueOf(cause.getMessage());
        return ANOTHER_HOST.stream().anyMatch(text::startsWith) ? "TLS_HOST" : "TLS_TRUST";
      }
      depth++;
    }
    return "TLS_OTHER";
  }
}

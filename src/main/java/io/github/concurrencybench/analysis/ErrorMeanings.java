package io.github.concurrencybench.analysis;

import static java.util.Map.entry;

import io.github.concurrencybench.result.CellResult;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * What classes of errors mean: whose fault it is and what to do, once a run and not once a cell. A
 * class that says it all by itself, such as {@code HTTP_500}, has no sentence; of a limit of this
 * machine, the cell that met it has one, with the limit's number.
 */
final class ErrorMeanings {

  private static final Map<String, Said> MEANINGS =
      Map.ofEntries(
          // Before an answer begins.
          entry(
              "DNS",
              Said.of(
                  "error_dns", "DNS: this machine knows no address for the host; check its name.")),
          entry(
              "CONNECT_REFUSED",
              Said.of(
                  "error_connect_refused",
                  "CONNECT_REFUSED: nothing listens at the target's port; start the target,"
                      + " or correct the port.")),
          entry(
              "CONNECT_TIMEOUT",
              Said.of(
                  "error_connect_timeout",
                  "CONNECT_TIMEOUT: the target took no connection within <responseTimeout>;"
                      + " its queue of connections is full, or a firewall drops them.")),
          entry(
              "UNREACHABLE",
              Said.of(
                  "error_unreachable",
                  "UNREACHABLE: there is no way to the target, or a firewall forbids it"
                      + " (Java says Permission denied or Invalid argument).")),
          entry(
              "TLS_TRUST",
              Said.of(
                  "error_tls_trust",
                  "TLS_TRUST: the target's certificate has expired or is signed by nobody"
                      + " whom the measured JDK trusts; put its authority into a trust store and"
                      + " name that in <jvmArgs>: -Djavax.net.ssl.trustStore=..")),
          entry(
              "TLS_HOST",
              Said.of(
                  "error_tls_host",
                  "TLS_HOST: the target's certificate is for another host; use the name"
                      + " that it is for.")),
          entry(
              "TLS_OTHER",
              Said.of(
                  "error_tls_other",
                  "TLS_OTHER: the target and the measured JDK agree on no version or"
                      + " cipher, or the port speaks no TLS.")),
          entry(
              "NO_RESPONSE",
              Said.of(
                  "error_no_response",
                  "NO_RESPONSE: the target closed a new connection without a byte of an"
                      + " answer.")),
          entry(
              "CLOSED_IDLE",
              Said.of(
                  "error_closed_idle",
                  "CLOSED_IDLE: the target closed a kept connection just when it was used"
                      + " again; let it keep idle connections for longer, or measure"
                      + " <connection>fresh</connection>.")),
          entry(
              "RESET",
              Said.of(
                  "error_reset",
                  "RESET: the target, or something on the way, cut connections off.")),
          // From its first byte on.
          entry(
              "RESPONSE_TIMEOUT",
              Said.of(
                  "error_response_timeout",
                  "RESPONSE_TIMEOUT: the target was silent for longer than"
                      + " <responseTimeout>.")),
          entry(
              "DEADLINE",
              Said.of(
                  "error_deadline",
                  "DEADLINE: the target kept sending, but a request was not over within"
                      + " <deadline>.")),
          entry(
              "TRUNCATED",
              Said.of("error_truncated", "TRUNCATED: answers ended before they were complete.")),
          entry(
              "MALFORMED",
              Said.of(
                  "error_malformed",
                  "MALFORMED: answers are no valid HTTP, or have more or longer headers"
                      + " than any client takes.")),
          entry(
              "TOO_LARGE",
              Said.of(
                  "error_too_large",
                  "TOO_LARGE: answers have, or unpack to, more bytes than <maxBodyBytes>;"
                      + " they were not read to the end.")),
          entry(
              "DECODE",
              Said.of("error_decode", "DECODE: answers say that they are gzip, and are not.")),
          entry(
              "REDIRECT_LOOP",
              Said.of(
                  "error_redirect_loop",
                  "REDIRECT_LOOP: redirects did not end within <maxRedirects>.")),
          entry(
              "REDIRECT_ELSEWHERE",
              Said.of(
                  "error_redirect_elsewhere",
                  "REDIRECT_ELSEWHERE: a redirect leads to another host or port and was not"
                      + " followed; give the URL it leads to.")),
          entry(
              "CHECK_FAILED",
              Said.of(
                  "error_check_failed",
                  "CHECK_FAILED: answers differ from the first one of their URL although"
                      + " their status is right; an error page may hide behind it (<verify>).")));

  private ErrorMeanings() {}

  /** A sentence for each class that occurs, in the order of their names. */
  static List<Said> of(List<CellResult> cells) {
    TreeSet<String> classes = new TreeSet<>();
    for (CellResult cell : cells) {
      classes.addAll(cell.errors().keySet());
      if (cell.reason() != null) {
        // Where all of its tasks failed, a cell has no samples and says so in words.
        classes.addAll(Arrays.asList(cell.reason().split("[^A-Z0-9_]+")));
      }
    }
    return classes.stream().map(MEANINGS::get).filter(Objects::nonNull).toList();
  }
}

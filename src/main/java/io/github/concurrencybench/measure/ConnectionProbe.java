package io.github.concurrencybench.measure;

import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Plan;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether the servers of a plan are there: one connection to each, before any load. Nothing is
 * sent.
 *
 * @param host as the URL has it
 * @param port the URL's, or that of its scheme
 */
public record ConnectionProbe(String host, int port) {

  private static final Duration LONGEST = Duration.ofSeconds(3);
  private static final int HTTP = 80;
  private static final int HTTPS = 443;
  private static final String REMEDY =
      "or set preflight=false (-Dconcurrency-bench.preflight=false)";

  /**
   * Connects to every server of a plan once.
   *
   * @param plan what is to be measured
   * @return a sentence for each name that took long to look up
   * @throws BrokenSetup where one takes no connection, with what to do
   */
  public static List<String> check(Plan plan) {
    TimedLookUp names = TimedLookUp.ofTheSystem();
    Stream.concat(plan.workloads().stream(), plan.reference().stream())
        .filter(HttpWorkload.class::isInstance)
        .flatMap(workload -> ((HttpWorkload) workload).urls().stream())
        .map(ConnectionProbe::of)
        .distinct()
        .forEach(probe -> probe.connect(names));
    return names.notes();
  }

  private static ConnectionProbe of(URI url) {
    int usual = "https".equalsIgnoreCase(url.getScheme()) ? HTTPS : HTTP;
    return new ConnectionProbe(url.getHost(), url.getPort() < 0 ? usual : url.getPort());
  }

  private void connect(LookUp names) {
    InetAddress[] addresses = addresses(names);
    IOException last = null;
    for (InetAddress address : addresses) {
      try (Socket socket = new Socket()) {
        int millis = (int) LONGEST.dividedBy(addresses.length).toMillis();
        socket.connect(new InetSocketAddress(address, port), millis);
        return;
      } catch (IOException failed) {
        last = failed;
      }
    }
    // Without the cause: Maven would put its text behind the sentence.
    throw new BrokenSetup(
        "%s %s; start the target %s.".formatted(name(addresses), what(last), REMEDY));
  }

  private InetAddress[] addresses(LookUp names) {
    try {
      return names.addressesOf(host);
    } catch (UnknownHostException unknown) {
      throw new BrokenSetup(
          "%s:%s: this name has no address; correct the URL %s.".formatted(host, port, REMEDY),
          unknown);
    }
  }

  /** With the addresses, where the name is none. */
  private String name(InetAddress... addresses) {
    String numbers =
        Arrays.stream(addresses).map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
    return host.equals(numbers) ? host + ":" + port : host + ":" + port + " (" + numbers + ")";
  }

  private static String what(IOException failed) {
    if (failed instanceof SocketTimeoutException) {
      return "took no connection within %s s".formatted(LONGEST.toSeconds());
    }
    return failed instanceof ConnectException
            && String.valueOf(failed.getMessage()).contains("refused")
        ? "refused the connection"
        : "cannot be reached (" + failed.getMessage() + ")";
  }
}

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
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether the servers of a plan are there: one connection to each, before any load. Nothing is
 * sent.
 *
 * @param host at the addresses that were checked
 * @param port the URL's, or that of its scheme
 */
public record ConnectionProbe(CheckedHost host, int port) {

  private static final Duration LONGEST = Duration.ofSeconds(3);
  private static final int HTTP = 80;
  private static final int HTTPS = 443;
  private static final String REMEDY =
      "or set preflight=false (-Dconcurrency-bench.preflight=false)";

  /**
   * Connects to every server of a plan once, but for those that a proxy connects to.
   *
   * @param plan what is to be measured
   * @param hosts its hosts, which are not looked up again
   * @throws BrokenSetup where one takes no connection, with what to do
   */
  public static void check(Plan plan, CheckedHosts hosts) {
    Stream.concat(plan.workloads().stream(), plan.reference().stream())
        .filter(HttpWorkload.class::isInstance)
        .flatMap(workload -> asked((HttpWorkload) workload))
        .filter(url -> hosts.byName().containsKey(url.getHost()))
        .map(url -> of(url, hosts))
        .distinct()
        .forEach(ConnectionProbe::connect);
  }

  /** Behind a proxy nothing can be connected to from here. */
  private static Stream<URI> asked(HttpWorkload http) {
    return http.urls().stream().filter(url -> http.options().proxyOf(url).isEmpty());
  }

  private static ConnectionProbe of(URI url, CheckedHosts hosts) {
    int usual = "https".equalsIgnoreCase(url.getScheme()) ? HTTPS : HTTP;
    return new ConnectionProbe(hosts.of(url.getHost()), url.getPort() < 0 ? usual : url.getPort());
  }

  private void connect() {
    List<InetAddress> addresses = host.addresses();
    if (addresses.isEmpty()) {
      throw new BrokenSetup(
          "%s: this name has no address; correct the URL %s.".formatted(name(), REMEDY));
    }
    IOException last = null;
    for (InetAddress address : addresses) {
      try (Socket socket = new Socket()) {
        int millis = (int) LONGEST.dividedBy(addresses.size()).toMillis();
        socket.connect(new InetSocketAddress(address, port), millis);
        return;
      } catch (IOException failed) {
        last = failed;
      }
    }
    // Without the cause: Maven would put its text behind the sentence.
    throw new BrokenSetup("%s %s; start the target %s.".formatted(name(), what(last), REMEDY));
  }

  /** With the addresses, where the name is none. */
  private String name() {
    return host.toString().replaceFirst("^\\Q" + host.name() + "\\E", "$0:" + port);
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

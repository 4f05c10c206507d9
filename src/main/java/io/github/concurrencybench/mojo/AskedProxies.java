package io.github.concurrencybench.mojo;

import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.plan.Login;
import io.github.concurrencybench.plan.NearestName;
import io.github.concurrencybench.plan.Origin;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Proxy;
import io.github.concurrencybench.plan.Workload;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether requests take the proxies of settings.xml. What is decided here is part of the plan, so
 * that forks and the page need not ask again.
 *
 * @param choice what the user says
 * @param settings where the proxies are
 */
record AskedProxies(String choice, MavenSettings settings) {

  private static final String NONE = "none";
  private static final String SETTINGS = "settings";
  private static final String LOOPBACK_TOO = "settings-and-loopback";
  private static final int USUAL_PORT = 8080;

  AskedProxies {
    choice = choice == null ? NONE : choice.strip();
    List<String> known = List.of(NONE, SETTINGS, LOOPBACK_TOO);
    if (!known.contains(choice)) {
      throw new InvalidPlan("proxies", choice, NearestName.remedy(choice, known));
    }
  }

  static AskedProxies of(AbstractBenchMojo mojo) {
    return new AskedProxies(mojo.proxies, MavenSettings.of(mojo));
  }

  /** The workloads, each with the proxies on its way. */
  List<Workload> on(List<Workload> workloads) {
    return choice.equals(NONE) ? workloads : workloads.stream().map(this::on).toList();
  }

  private Workload on(Workload workload) {
    if (!(workload instanceof HttpWorkload http) || http.target() != null) {
      return workload;
    }
    Map<String, Proxy> proxies = new LinkedHashMap<>();
    http.urls().stream()
        .map(Origin::of)
        .distinct()
        .forEach(to -> between(to).ifPresent(proxy -> proxies.put(to.toString(), proxy)));
    return http.through(proxies);
  }

  /** As Maven chooses for itself: one of the URL's protocol, else one for http. */
  private Optional<Proxy> between(Origin to) {
    if (!choice.equals(LOOPBACK_TOO) && isLoopback(to.host())) {
      return Optional.empty();
    }
    List<org.apache.maven.settings.Proxy> candidates =
        settings.activeProxies().stream().filter(proxy -> !leavesOut(proxy, to.host())).toList();
    return Stream.of(to.scheme(), "http")
        .flatMap(
            scheme -> candidates.stream().filter(p -> scheme.equalsIgnoreCase(p.getProtocol())))
        .findFirst()
        .map(AskedProxies::bound);
  }

  private static boolean leavesOut(org.apache.maven.settings.Proxy proxy, String host) {
    String hosts = proxy.getNonProxyHosts() == null ? "" : proxy.getNonProxyHosts();
    return Stream.of(hosts.split("[|,]"))
        .map(glob -> glob.strip().toLowerCase(Locale.ROOT))
        .filter(glob -> !glob.isEmpty())
        .map(glob -> ("\\Q" + glob + "\\E").replace("*", "\\E.*\\Q"))
        .anyMatch(host::matches);
  }

  /** A name that leads to this machine is loopback too; one that only the proxy knows is not. */
  private static boolean isLoopback(String host) {
    try {
      InetAddress address = InetAddress.getByName(host);
      return address.isLoopbackAddress() || address.isAnyLocalAddress();
    } catch (UnknownHostException onlyTheProxyKnowsIt) {
      return false;
    }
  }

  private static Proxy bound(org.apache.maven.settings.Proxy proxy) {
    boolean login = proxy.getUsername() != null && !proxy.getUsername().isBlank();
    String password = proxy.getPassword() == null ? "" : proxy.getPassword();
    return new Proxy(
        proxy.getHost(),
        proxy.getPort() > 0 ? proxy.getPort() : USUAL_PORT,
        login ? new Login(proxy.getUsername(), password) : null);
  }

  /** What a run says about them before it begins; nothing where none are asked for. */
  List<String> sentences(Plan plan) {
    if (choice.equals(NONE)) {
      return List.of();
    }
    List<String> sentences = new ArrayList<>();
    Stream.concat(plan.workloads().stream(), plan.reference().stream())
        .filter(HttpWorkload.class::isInstance)
        .flatMap(http -> ((HttpWorkload) http).options().proxies().entrySet().stream())
        .map(way -> "Proxy of settings.xml: %s to %s".formatted(way.getValue(), way.getKey()))
        .distinct()
        .map(way -> way + "; what is measured is the proxy too.")
        .forEach(sentences::add);
    return sentences.isEmpty()
        ? List.of("No proxy of settings.xml is active for these URLs: they are asked directly.")
        : sentences;
  }
}

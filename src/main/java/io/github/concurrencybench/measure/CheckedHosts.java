package io.github.concurrencybench.measure;

import io.github.concurrencybench.plan.AddressClass;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.PlannedRequests;
import io.github.concurrencybench.plan.ProxiedHosts;
import io.github.concurrencybench.plan.Workload;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The hosts of a plan and of its proxies, with the addresses that they had when the plan was
 * checked. Each name is looked up once, here: the JVMs that measure get these addresses and look up
 * nothing, so that what was checked is what is connected to, whatever a name server says later.
 *
 * @param byName by the name as in its URL
 */
public record CheckedHosts(Map<String, CheckedHost> byName) {

  /** No host at all. */
  public static final CheckedHosts NONE = new CheckedHosts(Map.of());

  private static final String FILE = "hosts";

  private static final Pattern ADDRESS = Pattern.compile("\\[.*]|\\d+(\\.\\d+){3}");

  /** Copies the map in its order. */
  public CheckedHosts {
    byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }

  /**
   * Looks up every host of a plan.
   *
   * @param plan what is to be measured
   * @param lookUp how; called once a host
   * @return what was found
   */
  public static CheckedHosts of(Plan plan, LookUp lookUp) {
    ProxiedHosts proxied = ProxiedHosts.of(plan);
    Set<String> names = new LinkedHashSet<>(PlannedRequests.hosts(plan));
    names.addAll(proxied.proxies());
    Map<String, CheckedHost> found = new LinkedHashMap<>();
    for (String name : names) {
      boolean isProxied = proxied.hosts().contains(name);
      found.put(name, new CheckedHost(name, addresses(name, isProxied, lookUp), isProxied));
    }
    return new CheckedHosts(found);
  }

  private static List<InetAddress> addresses(String name, boolean isProxied, LookUp lookUp) {
    try {
      return List.of(lookUp.addressesOf(name));
    } catch (UnknownHostException showsInTheCell) {
      return List.of();
    } catch (BrokenSetup hangs) {
      if (isProxied) {
        // Such as behind a name server that answers for the inside alone.
        return List.of();
      }
      throw hangs;
    }
  }

  /**
   * Finds a host.
   *
   * @param name one of the plan, as in its URL
   * @return with its addresses
   */
  CheckedHost of(String name) {
    CheckedHost found = byName.get(name);
    return found == null ? new CheckedHost(name, List.of(), false) : found;
  }

  /** The other hosts that have an address of this one: to a server, they are the same. */
  List<String> sharing(String host) {
    List<InetAddress> own = of(host).addresses();
    return byName.keySet().stream()
        .filter(other -> !other.equals(host))
        .filter(other -> !Collections.disjoint(own, of(other).addresses()))
        .toList();
  }

  /**
   * Says whether a workload asks other people's servers.
   *
   * @param workload one of the plan
   * @return whether one of its hosts has a public address
   */
  public boolean isForeign(Workload workload) {
    return PlannedRequests.hosts(workload).stream()
        .anyMatch(host -> of(host).address() == AddressClass.PUBLIC);
  }

  /**
   * What a JVM is started with, so that it finds these hosts at the checked addresses and no other
   * host at all. Java reads this for whoever asks for a name in it: every client is held to it, the
   * JDK's own too, which has no setting for that.
   */
  List<String> jvmArgs(Workload workload, Path folder) {
    Stream<String> names =
        Stream.concat(
            PlannedRequests.hosts(workload).stream(), ProxiedHosts.of(workload).proxies().stream());
    if (names.allMatch(CheckedHosts::isAddress)) {
      return List.of();
    }
    // A JVM has a working folder of its own.
    Path file = folder.resolve(FILE).toAbsolutePath();
    write(file);
    // For ever: a look into the file takes time, and would fall into some batch.
    return List.of("-Djdk.net.hosts.file=" + file, "-Dsun.net.inetaddr.ttl=-1");
  }

  /** An address needs no look-up. */
  private static boolean isAddress(String host) {
    return ADDRESS.matcher(host).matches();
  }

  private void write(Path file) {
    List<String> lines = new ArrayList<>();
    byName
        .values()
        .forEach(host -> host.addresses().forEach(each -> lines.add(line(each, host.name()))));
    if (lines.stream().noneMatch(line -> line.endsWith(" localhost"))) {
      lines.add("127.0.0.1 localhost");
    }
    try {
      Files.write(file, lines);
    } catch (IOException unwritable) {
      throw new BrokenSetup(file + " cannot be written: " + unwritable.getMessage(), unwritable);
    }
  }

  /** Java finds a name as it is written, and some clients write it in small letters. */
  private static String line(InetAddress address, String host) {
    return withoutZone(address) + " " + host + " " + host.toLowerCase(Locale.ROOT);
  }

  private static String withoutZone(InetAddress address) {
    return address.getHostAddress().replaceFirst("%.*", "");
  }
}

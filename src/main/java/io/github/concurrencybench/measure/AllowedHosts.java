package io.github.concurrencybench.measure;

import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.plan.Plan;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps load away from other people's servers: hosts on this machine and in private networks are
 * free, all others have to be named.
 */
public final class AllowedHosts {

  private static final int UNIQUE_LOCAL_MASK = 0xFE;
  private static final int UNIQUE_LOCAL = 0xFC;

  private AllowedHosts() {}

  /**
   * Looks up every host of a plan. The address decides, not the name.
   *
   * @param plan what is to be measured
   * @param allowed the hosts that may get load whatever their address
   * @throws InvalidPlan for a public address that is not named
   */
  public static void check(Plan plan, List<String> allowed) {
    Stream.concat(plan.workloads().stream(), plan.reference().stream())
        .filter(HttpWorkload.class::isInstance)
        .flatMap(workload -> ((HttpWorkload) workload).urls().stream())
        .map(URI::getHost)
        .distinct()
        .filter(host -> !allowed.contains(host) && isPublic(host))
        .findFirst()
        .ifPresent(
            host -> {
              throw new InvalidPlan(
                  "url",
                  host,
                  "this is a public address; if it is yours to put under load, say so with"
                      + " <allowedHosts>"
                      + host
                      + "</allowedHosts>");
            });
  }

  private static boolean isPublic(String host) {
    try {
      for (InetAddress address : InetAddress.getAllByName(host)) {
        if (!isPrivate(address)) {
          return true;
        }
      }
      return false;
    } catch (UnknownHostException showsInTheCell) {
      return false;
    }
  }

  private static boolean isPrivate(InetAddress address) {
    boolean uniqueLocal = (address.getAddress()[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
    return address.isLoopbackAddress()
        || address.isSiteLocalAddress()
        || address.isLinkLocalAddress()
        || address.isAnyLocalAddress()
        || address.getAddress().length > 4 && uniqueLocal;
  }
}

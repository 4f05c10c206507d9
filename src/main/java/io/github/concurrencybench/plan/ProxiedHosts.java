package io.github.concurrencybench.plan;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is not asked directly. A proxy is connected to, and looks up by itself where it leads.
 *
 * @param hosts the hosts that are asked through a proxy, as in their URLs
 * @param proxies the hosts of the proxies
 */
public record ProxiedHosts(Set<String> hosts, Set<String> proxies) {

  /**
   * Those of a plan.
   *
   * @param plan what is to be measured, of both sides
   * @return each host once
   */
  public static ProxiedHosts of(Plan plan) {
    return of(Stream.concat(plan.workloads().stream(), plan.reference().stream()).toList());
  }

  /**
   * Those of a workload.
   *
   * @param workload any
   * @return none where no proxy stands between
   */
  public static ProxiedHosts of(Workload workload) {
    return of(List.of(workload));
  }

  private static ProxiedHosts of(Collection<Workload> workloads) {
    Set<String> hosts = new LinkedHashSet<>();
    Set<String> proxies = new LinkedHashSet<>();
    for (Workload workload : workloads) {
      if (workload instanceof HttpWorkload http) {
        http.options().proxies().values().forEach(proxy -> proxies.add(proxy.host()));
        http.urls().stream()
            .filter(url -> http.options().proxyOf(url).isPresent())
            .map(URI::getHost)
            .forEach(hosts::add);
      }
    }
    return new ProxiedHosts(hosts, proxies);
  }
}

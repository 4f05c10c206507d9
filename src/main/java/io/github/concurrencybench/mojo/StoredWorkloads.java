package io.github.concurrencybench.mojo;

import io.github.concurrencybench.plan.CpuWorkload;
import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.plan.JmhWorkload;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.codehaus.plexus.configuration.xml.XmlPlexusConfiguration;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Finds the workloads of a run in the POM again: a journal holds no secrets, and so not all that is
 * needed to measure.
 *
 * @param mojo the goal
 * @param plugin what it belongs to
 */
record StoredWorkloads(AbstractBenchMojo mojo, PluginDescriptor plugin) {

  private static final String REMEDY =
      "; give check the parameters of the run, or call mvn concurrency-bench:run again, then check.";

  /** The workload as it has to be to measure it. Of a JMH benchmark, all is stored. */
  Workload real(Workload stored) {
    if (stored instanceof JmhWorkload) {
      return stored;
    }
    List<Workload> named =
        all().stream().filter(known -> known.name().equals(stored.name())).toList();
    if (named.isEmpty()) {
      throw new InvalidPlan(
          "The run has a workload %s, and this build has none of that name".formatted(stored.name())
              + REMEDY);
    }
    return named.stream()
        .filter(known -> known.withoutSecrets().equals(stored))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidPlan(
                    "The workload %s is not what was run: it has changed since"
                            .formatted(stored.name())
                        + REMEDY));
  }

  /** The names of those that this build knows, but not as they were run. */
  List<String> changed(List<Workload> stored) {
    if (new CommonParameters(mojo).nothingConfigured()) {
      return List.of();
    }
    List<Workload> all = all();
    return stored.stream()
        .filter(workload -> !(workload instanceof CpuWorkload || workload instanceof JmhWorkload))
        .filter(workload -> all.stream().anyMatch(known -> known.name().equals(workload.name())))
        .filter(workload -> all.stream().noneMatch(k -> k.withoutSecrets().equals(workload)))
        .map(Workload::name)
        .toList();
  }

  /** The arguments of the JVMs, which may hold secrets too. */
  List<String> jvmArgs(Plan stored, List<String> now) {
    List<String> masked = stored.withJvmArgs(now).withoutSecrets().jvmArgs();
    if (!masked.equals(stored.jvmArgs())) {
      throw new InvalidPlan(
          "The <jvmArgs> are not those of the run: they were %s"
                  .formatted(
                      stored.jvmArgs().isEmpty() ? "none" : String.join(" ", stored.jvmArgs()))
              + REMEDY);
    }
    return now;
  }

  /** Those that the goal sees, then those of the plugin's executions. */
  private List<Workload> all() {
    CommonParameters parameters = new CommonParameters(mojo);
    AskedProxies proxies = AskedProxies.of(mojo);
    List<Workload> all = new ArrayList<>(parameters.workloads());
    Optional.ofNullable(mojo.project.getPlugin(plugin.getPluginLookupKey())).stream()
        .map(Plugin::getExecutions)
        .flatMap(List::stream)
        .map(execution -> execution.getConfiguration())
        .filter(Xpp3Dom.class::isInstance)
        .map(configuration -> ((Xpp3Dom) configuration).getChild("workloads"))
        .filter(Objects::nonNull)
        .map(xml -> parameters.bound(new XmlPlexusConfiguration(xml), Suites.NONE))
        .flatMap(workloads -> proxies.on(workloads).stream())
        .forEach(all::add);
    return all;
  }
}

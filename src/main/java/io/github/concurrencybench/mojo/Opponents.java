package io.github.concurrencybench.mojo;

import io.github.concurrencybench.gate.Reference;
import io.github.concurrencybench.measure.JavaHome;
import io.github.concurrencybench.measure.JmhBenchmarks;
import io.github.concurrencybench.measure.Launch;
import io.github.concurrencybench.measure.UserCodeProbe;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.JmhWorkload;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.TaskWorkload;
import io.github.concurrencybench.plan.UserCode;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.JmhAnswer;
import io.github.concurrencybench.result.JmhQuestion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/**
 * Makes the older side ready for one run.
 *
 * @param mojo the goal
 * @param plugin what it belongs to
 * @param asked what to compare with
 */
record Opponents(CheckMojo mojo, PluginDescriptor plugin, AskedReference asked) {

  /**
   * What is compared of a run.
   *
   * @param stored its plan, without secrets
   * @param workloads the names of the workloads with a limit on regressions
   * @param jvms the JDKs it was measured on
   */
  record Compared(Plan stored, Set<String> workloads, MeasuredJvms jvms) {}

  /**
   * What is known before anything is started.
   *
   * @param compared what is compared
   * @param unrelated of each workload that has nothing to do with the reference, why
   * @param related the others
   * @param plan of the run, with the workloads as they are now, and as the older side runs them
   * @param older the older code; null where servers are compared
   */
  record Prepared(
      Compared compared,
      Map<String, String> unrelated,
      List<Workload> related,
      Plan plan,
      OlderCode older) {}

  /** Resolves it; empty where the last release is asked for, and there is none yet. */
  Optional<Prepared> prepared(Compared compared) {
    Map<String, String> unrelated = unrelated(compared);
    List<Workload> related =
        compared.stored().workloads().stream()
            .filter(workload -> compared.workloads().contains(workload.name()))
            .filter(workload -> !unrelated.containsKey(workload.name()))
            .toList();
    Plan plan = real(compared.stored(), related);
    if (asked.kind() == Reference.Kind.BASE_URL) {
      List<Workload> here = plan.workloads().stream().filter(w -> isAmong(related, w)).toList();
      Plan both = plan.withReference(AskedProxies.of(mojo).on(new ReferenceUrls(asked).of(here)));
      return Optional.of(new Prepared(compared, unrelated, related, both, null));
    }
    return OlderCode.found(asked, mojo)
        .map(older -> new Prepared(compared, unrelated, related, plan, older));
  }

  /** Makes it ready, with copies of code in a folder. */
  Opponent ready(Prepared prepared, Path work) throws InterruptedException {
    Opponent opponent = prepared.older() == null ? servers(prepared) : code(prepared, work);
    return opponent.with(prepared.unrelated(), prepared.related());
  }

  private Map<String, String> unrelated(Compared compared) {
    Map<String, String> unrelated = new TreeMap<>();
    for (Workload workload : compared.stored().workloads()) {
      if (compared.workloads().contains(workload.name())) {
        whyUnrelated(workload).ifPresent(why -> unrelated.put(workload.name(), why));
      }
    }
    return unrelated;
  }

  private Optional<String> whyUnrelated(Workload workload) {
    boolean servers = asked.kind() == Reference.Kind.BASE_URL;
    if (workload instanceof TaskWorkload || workload instanceof JmhWorkload) {
      return servers
          ? Optional.of("it asks no server by a URL; give a <version> or a <path> to compare it")
          : Optional.empty();
    }
    if (workload instanceof HttpWorkload http) {
      return http.target() != null
          ? Optional.of("it asks the embedded target, of which there is no older one")
          : servers
              ? Optional.empty()
              : Optional.of("it runs no code of yours; give a <baseUrl> to compare its server");
    }
    return Optional.of("it runs no code of yours");
  }

  private Opponent servers(Prepared prepared) {
    UserCode present = OwnCode.of(mojo, plugin, List.of()).found();
    Reference described = new ReferenceUrls(asked).described();
    return new Opponent(described, prepared.plan(), present, null, Map.of(), Map.of());
  }

  private static boolean isAmong(List<Workload> workloads, Workload workload) {
    return workloads.stream().anyMatch(other -> other.name().equals(workload.name()));
  }

  /** With the values of this build where it will be measured. */
  private Plan real(Plan stored, List<Workload> related) {
    StoredWorkloads known = new StoredWorkloads(mojo, plugin);
    List<Workload> real =
        stored.workloads().stream()
            .map(workload -> isAmong(related, workload) ? known.real(workload) : workload)
            .toList();
    return stored
        .withWorkloads(real)
        .withJvmArgs(known.jvmArgs(stored, new CommonParameters(mojo).jvmArgs()));
  }

  private Opponent code(Prepared prepared, Path work) throws InterruptedException {
    Plan plan = prepared.plan();
    Reference described = prepared.older().described();
    List<Workload> related = prepared.related();
    if (related.isEmpty()) {
      return new Opponent(described, plan, UserCode.NONE, null, Map.of(), Map.of());
    }
    OwnCode own = OwnCode.of(mojo, plugin, related);
    ProjectClasses classes = new ProjectClasses(mojo.project, mojo.session, mojo.dependencies);
    UserCode found = own.found();
    Sides.Both both =
        new Sides(mojo.project, classes.libraries(plugin), found.modelClassPath())
            .in(work, prepared.older())
            .on(found.spark());
    own.models(prepared.compared().jvms().homes(), both.present(), plan.jvmArgs());
    Map<String, String> unusable = unusable(own, prepared, both.earlier(), work);
    Map<String, String> not = new TreeMap<>(missing(prepared, both.earlier(), work));
    related.stream()
        .filter(TaskWorkload.class::isInstance)
        .filter(task -> unusable.containsKey(((TaskWorkload) task).className()))
        .forEach(task -> not.put(task.name(), unusable.get(((TaskWorkload) task).className())));
    return new Opponent(described, plan, both.present(), both.earlier(), not, Map.of());
  }

  /** Tasks that cannot even be loaded beside the older code; others show when they run. */
  private Map<String, String> unusable(OwnCode own, Prepared prepared, UserCode earlier, Path work)
      throws InterruptedException {
    Map<String, String> unusable = new TreeMap<>();
    for (JavaHome jdk : prepared.compared().jvms().homes()) {
      Launch launch = launch(jdk, earlier, work);
      unusable.putAll(UserCodeProbe.unusable(launch, prepared.plan().jvmArgs(), own.tasks()));
    }
    return unusable;
  }

  private Launch launch(JavaHome jdk, UserCode earlier, Path work) {
    List<Path> jars = new ForkClassPath(mojo.repositories, mojo.session).jars(plugin, mojo.project);
    return new Launch(jdk.java(), jars, mojo.folder(), work.resolve("check.log"), earlier)
        .hiding(new CommonParameters(mojo).hiddenVariables());
  }

  /** JMH benchmarks among the main classes, which the older code may not have. */
  private Map<String, String> missing(Prepared prepared, UserCode earlier, Path work)
      throws InterruptedException {
    List<JmhWorkload> asked =
        prepared.related().stream()
            .filter(JmhWorkload.class::isInstance)
            .map(JmhWorkload.class::cast)
            .toList();
    if (asked.isEmpty()) {
      return Map.of();
    }
    JmhAnswer answer =
        JmhBenchmarks.of(
            launch(prepared.compared().jvms().homes().get(0), earlier, work),
            prepared.plan().jvmArgs(),
            new JmhQuestion(earlier.classPath(), List.of(), List.of()));
    return new OlderSuite(answer).whyNot(asked);
  }
}

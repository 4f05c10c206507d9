package io.github.concurrencybench.mojo;

import io.github.concurrencybench.gate.Reference;
import io.github.concurrencybench.measure.AllowedHosts;
import io.github.concurrencybench.measure.Launch;
import io.github.concurrencybench.measure.UserCodeProbe;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.TaskWorkload;
import io.github.concurrencybench.plan.UserCode;
import io.github.concurrencybench.plan.Workload;
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
  record Compared(Plan stored, Set<String> workloads, MeasuredJvms jvms) {

    List<Workload> ofInterest() {
      return stored.workloads().stream().filter(w -> workloads.contains(w.name())).toList();
    }
  }

  /** Makes it ready; empty where the last release is asked for, and there is none yet. */
  Optional<Opponent> ready(Compared compared, Path work) throws InterruptedException {
    return asked.kind() == Reference.Kind.BASE_URL
        ? Optional.of(servers(compared))
        : code(compared, work);
  }

  private Opponent servers(Compared compared) {
    Map<String, String> not = new TreeMap<>();
    for (Workload workload : compared.ofInterest()) {
      if (!(workload instanceof HttpWorkload http)) {
        not.put(workload.name(), workload.name() + " asks no server of yours.");
      } else if (http.target() != null) {
        not.put(workload.name(), workload.name() + " asks the embedded target, which is no older.");
      }
    }
    ReferenceUrls urls = new ReferenceUrls(asked);
    Plan plan = real(compared, not);
    Plan both = plan.withReference(urls.of(comparable(plan, compared, not)));
    AllowedHosts.check(both, new Parameters(mojo).allowedHosts());
    UserCode present = OwnCode.of(mojo, plugin, List.of()).found();
    return new Opponent(urls.described(), both, present, null, not);
  }

  private static List<Workload> comparable(Plan plan, Compared compared, Map<String, String> not) {
    return plan.workloads().stream()
        .filter(w -> compared.workloads().contains(w.name()) && !not.containsKey(w.name()))
        .toList();
  }

  /** With the values of this build where it will be measured. */
  private Plan real(Compared compared, Map<String, String> not) {
    StoredWorkloads known = new StoredWorkloads(mojo, plugin);
    List<Workload> compare = comparable(compared.stored(), compared, not);
    List<Workload> real =
        compared.stored().workloads().stream()
            .map(workload -> compare.contains(workload) ? known.real(workload) : workload)
            .toList();
    return compared
        .stored()
        .withWorkloads(real)
        .withJvmArgs(known.jvmArgs(compared.stored(), new Parameters(mojo).jvmArgs()));
  }

  private Optional<Opponent> code(Compared compared, Path work) throws InterruptedException {
    Map<String, String> not = new TreeMap<>();
    compared.ofInterest().stream()
        .filter(workload -> !(workload instanceof TaskWorkload))
        .forEach(workload -> not.put(workload.name(), workload.name() + " runs no code of yours."));
    Optional<OlderCode> found = OlderCode.found(asked, mojo);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Plan plan = real(compared, not);
    List<Workload> tasks = comparable(plan, compared, not);
    if (tasks.isEmpty()) {
      return Optional.of(new Opponent(found.get().described(), plan, UserCode.NONE, null, not));
    }
    OwnCode own = OwnCode.of(mojo, plugin, tasks);
    Sides.Both both = sides(own.found()).in(work, found.get());
    own.models(compared.jvms().homes(), both.present(), plan.jvmArgs());
    not.putAll(unlinked(tasks, compared.jvms(), plan, new Code(both.earlier(), work)));
    return Optional.of(
        new Opponent(found.get().described(), plan, both.present(), both.earlier(), not));
  }

  private Sides sides(UserCode present) {
    ProjectClasses classes = new ProjectClasses(mojo.project, mojo.session, mojo.dependencies);
    return new Sides(mojo.project, classes.libraries(plugin), present.modelClassPath());
  }

  private record Code(UserCode code, Path work) {}

  private Map<String, String> unlinked(
      List<Workload> tasks, MeasuredJvms jvms, Plan plan, Code earlier)
      throws InterruptedException {
    List<String> types =
        tasks.stream().map(task -> ((TaskWorkload) task).className()).distinct().toList();
    List<Path> jars = new ForkClassPath(mojo.repositories, mojo.session).jars(plugin, mojo.project);
    Path log = earlier.work().resolve("check.log");
    Map<String, String> unusable = new TreeMap<>();
    for (var jdk : jvms.homes()) {
      Launch launch = new Launch(jdk.java(), jars, mojo.folder(), log, earlier.code());
      unusable.putAll(UserCodeProbe.unusable(launch, plan.jvmArgs(), types));
    }
    Map<String, String> not = new TreeMap<>();
    for (Workload task : tasks) {
      String why = unusable.get(((TaskWorkload) task).className());
      if (why != null) {
        not.put(task.name(), why);
      }
    }
    return not;
  }
}

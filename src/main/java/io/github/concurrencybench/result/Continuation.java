package io.github.concurrencybench.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whether a run may go on with a journal: only where what it measures may stand beside what is
 * there.
 *
 * @param before the first line of the journal
 * @param now what would be the first line of a new one
 */
public record Continuation(JournalHead before, JournalHead now) {

  private static final String NONE = "none";

  /**
   * Names what is not the same: the plan, the plugin that measures, or what durations depend on of
   * the machine and its JDKs.
   *
   * @return such as {@code rounds 3, now 5}; empty where the run may go on
   */
  public List<String> differences() {
    List<String> differences = new ArrayList<>();
    add(differences, "concurrency-bench", JournalHead::plugin);
    add(differences, "system", head -> head.environment().os());
    add(differences, "CPUs", head -> String.valueOf(head.environment().cpus()));
    add(differences, "CPU limit", head -> limit(head.environment().cgroup().cpus()));
    add(differences, "memory limit", head -> limit(head.environment().cgroup().memoryBytes()));
    add(differences, "Java", Continuation::javas);
    if (now.environment().parallelBuild() && !before.environment().parallelBuild()) {
      differences.add("nothing else was built meanwhile, now other modules are (-T)");
    }
    if (!before.hash().equals(now.hash())) {
      differences.addAll(plans());
    }
    return differences;
  }

  private List<String> plans() {
    List<String> plans = new PlanDifferences(before.plan(), now.plan()).all();
    return plans.isEmpty() ? List.of("other cells") : plans;
  }

  private void add(List<String> differences, String what, Function<JournalHead, String> words) {
    String there = words.apply(before);
    String here = words.apply(now);
    if (!there.equals(here)) {
      differences.add(what + " " + there + ", now " + here);
    }
  }

  private static String limit(Object limit) {
    return Objects.toString(limit, NONE);
  }

  private static String javas(JournalHead head) {
    return head.environment().jvms().stream()
        .map(Continuation::java)
        .collect(Collectors.joining(", "));
  }

  private static String java(Jvm jvm) {
    Optional<String> collector = jvm.collector().map(name -> " with " + name);
    return jvm.version() + " (" + jvm.vendor() + ")" + collector.orElse("");
  }
}

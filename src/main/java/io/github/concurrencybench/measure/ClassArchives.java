package io.github.concurrencybench.measure;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The class archives of a run, one for each measured JDK. */
final class ClassArchives {

  /** It takes about as long to make as so many JVMs save with it. */
  private static final int PAYS_FROM_JVMS = 20;

  private final Plan plan;
  private final Path folder;
  private final Map<String, List<String>> args = new HashMap<>();

  ClassArchives(Plan plan) {
    this(plan, MachineLock.usualFile().resolveSibling("classes"));
  }

  ClassArchives(Plan plan, Path folder) {
    this.plan = plan;
    this.folder = folder;
  }

  /**
   * The arguments of a fork; the first time, an archive may be made.
   *
   * @param jvm the id of its JVM
   * @param launch how the fork's host is started
   * @return those of the archive, if there is one, and then the user's, so that they win
   */
  List<String> forkArgs(String jvm, Launch launch) {
    return args.computeIfAbsent(jvm, id -> found(launch, pays(id)));
  }

  private List<String> found(Launch launch, boolean pays) {
    List<String> all = new ArrayList<>(new ClassArchive(launch, folder).args(plan.jvmArgs(), pays));
    all.addAll(plan.jvmArgs());
    return List.copyOf(all);
  }

  private boolean pays(String jvm) {
    int jvms =
        plan.cells().stream()
            .filter(cell -> cell.jvm().equals(jvm))
            .mapToInt(ClassArchives::jvmsOf)
            .sum();
    return jvms * plan.repetitions().rounds() >= PAYS_FROM_JVMS;
  }

  private static int jvmsOf(Cell cell) {
    return cell.model().endsWith("processes") ? 1 + cell.workers().count() : 1;
  }
}

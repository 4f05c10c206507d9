package io.github.concurrencybench.mojo;

import io.github.concurrencybench.measure.InstalledJdks;
import io.github.concurrencybench.measure.JavaHome;
import io.github.concurrencybench.measure.JavaRemedy;
import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.result.JournalHead;
import io.github.concurrencybench.result.Jvm;
import java.nio.file.Path;
import java.util.List;

/** The JDKs that a run was measured on, whatever this build would take. */
final class JvmsOfRun {

  private JvmsOfRun() {}

  /** Tries them out again, with the arguments that every fork will get. */
  static MeasuredJvms of(JournalHead run, List<String> jvmArgs) {
    List<String> ids = run.plan().jvms();
    List<JavaHome> homes =
        run.environment().jvms().stream()
            .filter(jvm -> ids.contains(jvm.id()))
            .map(jvm -> again(jvm, jvmArgs))
            .toList();
    List<Jvm> jvms = homes.stream().map(JavaHome::jvm).toList();
    return new MeasuredJvms(
        homes, "as in the run", new JavaRemedy(jvms, InstalledJdks.ofThisMachine(), false));
  }

  private static JavaHome again(Jvm jvm, List<String> jvmArgs) {
    JavaHome found;
    try {
      found = JavaHome.tried("jvm", Path.of(jvm.home()), jvmArgs);
    } catch (InvalidPlan gone) {
      throw changed(jvm, "this cannot be started now (" + gone.getMessage() + ")");
    }
    if (!found.jvm().version().equals(jvm.version())) {
      throw changed(jvm, "there is " + found.jvm().version() + " now");
    }
    return new JavaHome(found.java(), found.jvm().withId(jvm.id()));
  }

  private static InvalidPlan changed(Jvm jvm, String what) {
    return new InvalidPlan(
        "The run was measured on Java %s in %s, and %s; call mvn concurrency-bench:run again, then check."
            .formatted(jvm.version(), jvm.home(), what));
  }
}

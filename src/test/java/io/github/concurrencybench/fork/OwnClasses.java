package io.github.concurrencybench.fork;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.plan.ForkFiles;
import io.github.concurrencybench.plan.ForkJvm;
import io.github.concurrencybench.plan.UserCode;
import io.github.concurrencybench.plan.Workload;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/** The classes of the tests, taken for those of a user. */
public final class OwnClasses {

  private OwnClasses() {}

  /** The folder that they were compiled to. */
  public static Path folder() {
    try {
      return Path.of(OwnClasses.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A request whose tasks are among them. */
  public static CellRequest request(Workload workload, String model, int workers, Path log) {
    CellRequest plain = HandMade.request(workload, model, workers);
    UserCode code = new UserCode(List.of(folder().toString()), List.of());
    return new CellRequest(
        plain.cell(),
        plain.round(),
        workload,
        plain.repetitions(),
        new ForkFiles("", log.toString()),
        new ForkJvm(List.of(), code));
  }
}

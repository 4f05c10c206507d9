package io.github.concurrencybench.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.fault.SoakTarget;
import io.github.concurrencybench.measure.JavaHome;
import io.github.concurrencybench.result.JournalContent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The soak of {@link SoakBenchmark} within seconds, so that it works when it is wanted. */
@Timeout(240)
final class SoakTest {

  private static final long SEED = 1;
  private static final int PERCENT = 30;

  @TempDir private Path folder;

  private final List<Vitals> vitals = new ArrayList<>();

  @Test
  void countsEveryRequestAndLeavesNothingBehind() throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    JavaHome java = JavaHome.tried("jvm", JavaHome.ofThisJvm(), List.of());
    SoakPlan.Forks forks =
        new SoakPlan.Forks(java.jvm().id(), List.of("-Djava.io.tmpdir=" + temporary));
    SoakRun run = new SoakRun(java, folder.resolve("run"), folder.resolve("lock"));
    try (SoakTarget target = SoakTarget.start()) {
      for (List<String> models : List.of(List.of("jdk-async"), List.of("async"))) {
        SoakTally tally =
            tally(
                run, target, SoakPlan.listed(target.url(SEED, PERCENT, "all"), models, "4", forks));
        assertThat(tally.sentences()).isEmpty();
        assertThat(tally.requests()).isGreaterThan(50);
        assertThat(tally.errors()).hasSizeGreaterThan(3);
        vitals.add(Vitals.now(temporary, folder.resolve("run")));
      }
      SoakTally brokenOff =
          tally(
              run,
              target,
              SoakPlan.brokenOff(target.url(SEED, 100, "silent"), List.of("processes"), forks));
      assertThat(brokenOff.sentences()).isEmpty();
      assertThat(brokenOff.caught()).isEqualTo(2);
      vitals.add(Vitals.now(temporary, folder.resolve("run")));
    }
    assertThat(new Growth(vitals).sentences()).isEmpty();
  }

  private static SoakTally tally(SoakRun run, SoakTarget target, SoakPlan plan) throws Exception {
    SoakTarget.Counts before = target.counts();
    JournalContent journal = run.of(plan);
    return new SoakTally(journal, target.counts().since(before));
  }
}

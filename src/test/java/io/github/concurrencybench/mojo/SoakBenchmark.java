package io.github.concurrencybench.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.fault.SoakTarget;
import io.github.concurrencybench.fork.model.BuiltInModels;
import io.github.concurrencybench.fork.model.Models;
import io.github.concurrencybench.measure.JavaHome;
import io.github.concurrencybench.measure.MachineLock;
import io.github.concurrencybench.result.Journal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs on a server that fails in seeded ways, one after the other in one JVM, with all models in
 * turn: whether anything is left behind, and whether every request was counted. Run by hand with
 * -Pbenchmark; what came out is kept in docs/soak.md.
 *
 * <pre>mvn -Pbenchmark verify -Dtest=SoakBenchmark -Dsoak.minutes=30 -Dsoak.seed=1</pre>
 */
@Tag("benchmark")
final class SoakBenchmark {

  private static final int MINUTES = Integer.getInteger("soak.minutes", 1);
  private static final long SEED = Long.getLong("soak.seed", 1);
  private static final int LEAST_RUNS = 3;
  private static final int COLUMNS = 12;
  private static final Path KEPT = Path.of("target", "soak");

  private final List<Vitals> vitals = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private final Map<String, Integer> errors = new TreeMap<>();
  private long requests;
  private long succeeded;
  private int exact;

  @TempDir private Path folder;

  @Test
  void printsWhatIsHeldAndCountedRunByRun() throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    Files.createDirectories(KEPT);
    List<String> models =
        BuiltInModels.names().stream()
            .filter(model -> Models.named(model).notApplicable().isEmpty())
            .toList();
    System.out.printf("Seed %d, %d min, %s%n", SEED, MINUTES, models);
    System.out.println(
        "| run | models | requests | arrived | right | ok | " + Vitals.COLUMNS + " |");
    System.out.println("|" + "---|".repeat(COLUMNS));
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
    try (SoakTarget target = SoakTarget.start()) {
      for (int run = 0; run < LEAST_RUNS || System.nanoTime() < end; run++) {
        run(run, target, models, temporary);
      }
    }
    System.out.printf(
        "%d runs, %d requests, %d runs with the very same number at the target, %d successes, %s%n",
        vitals.size(), requests, exact, succeeded, errors);
    assertThat(wrong).isEmpty();
    assertThat(new Growth(vitals).sentences()).isEmpty();
  }

  private void run(int number, SoakTarget target, List<String> models, Path temporary)
      throws Exception {
    JavaHome java = JavaHome.tried("jvm", JavaHome.ofThisJvm(), List.of());
    SoakPlan.Forks forks =
        new SoakPlan.Forks(java.jvm().id(), List.of("-Xmx256m", "-Djava.io.tmpdir=" + temporary));
    Path output = folder.resolve("run");
    SoakTarget.Counts before = target.counts();
    SoakTally tally =
        new SoakTally(
            new SoakRun(java, output, MachineLock.usualFile())
                .of(SoakPlan.drawn(number, SEED, target, models, forks)),
            target.counts().since(before));
    Files.copy(
        output.resolve(Journal.FILE),
        KEPT.resolve(number + ".ndjson"),
        StandardCopyOption.REPLACE_EXISTING);
    add(number, tally);
    vitals.add(Vitals.now(temporary, output));
    System.out.println(row(number, tally));
  }

  private void add(int number, SoakTally tally) {
    tally.sentences().forEach(sentence -> wrong.add("run " + number + ": " + sentence));
    tally.errors().forEach((name, count) -> errors.merge(name, count, Integer::sum));
    requests += tally.requests();
    succeeded += tally.succeeded();
    exact += tally.requests() == tally.target().requests() ? 1 : 0;
  }

  private String row(int number, SoakTally tally) {
    List<String> models =
        tally.run().finished().stream().map(round -> round.cell().model()).distinct().toList();
    return String.format(
        Locale.ROOT,
        "| %d | %s | %d | %d | %d | %d | %s |",
        number,
        String.join(", ", models),
        tally.requests(),
        tally.target().requests(),
        tally.target().right(),
        tally.succeeded(),
        vitals.get(vitals.size() - 1).row());
  }
}

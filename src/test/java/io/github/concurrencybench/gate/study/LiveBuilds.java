package io.github.concurrencybench.gate.study;

import io.github.concurrencybench.gate.Decision;
import io.github.concurrencybench.gate.Finding;
import io.github.concurrencybench.gate.Verdict;
import io.github.concurrencybench.it.Mvn;
import io.github.concurrencybench.it.OlderClasses;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Real builds of a small project with the gate, one after another, of unchanged and of slowed code,
 * every other one on a busy machine. What each came to is a line in {@code builds.csv}, written as
 * it ends.
 *
 * @param basedir the project
 * @param mvn starts Maven there
 * @param kinds what is built, each so often
 */
public record LiveBuilds(Path basedir, Mvn mvn, List<Kind> kinds) {

  private static final String SHOP = "src/main/java/com/acme/Shop.java";
  private static final String RESULTS = "target/concurrency-bench";
  private static final int BUSY_PROCESSES = 2;

  /** How the present code differs from the older one. */
  enum Kind {
    SAME("", ""),
    CPU("NUMBERS = 5_000_000", "NUMBERS = 5_500_000"),
    IO("MILLIS = 50", "MILLIS = 60"),
    LOCK("static long sum", "static synchronized long sum"),
    /** A client a request, none of them closed: a connection and a thread each. */
    LEAK("CLIENT.send", "HttpClient.newHttpClient().send");

    private final String was;
    private final String is;

    Kind(String was, String is) {
      this.was = was;
      this.is = is;
    }

    String of(String source) {
      return source.replace(was, is);
    }
  }

  /**
   * For a script, whose variables are files. How many builds there are of equal code, and of each
   * kind of slower code, is in the system properties {@code gate-live.same} and {@code
   * gate-live.slower}; which kinds, in {@code gate-live.kinds}.
   *
   * @param basedir the script's variable of this name
   * @param localRepositoryPath the script's variable of this name
   * @return the builds
   */
  public static LiveBuilds of(File basedir, File localRepositoryPath) {
    List<Kind> kinds =
        new ArrayList<>(Collections.nCopies(Integer.getInteger("gate-live.same", 2), Kind.SAME));
    // In turns, so that a study that is cut off has seen each of them.
    for (int build = 0; build < Integer.getInteger("gate-live.slower", 2); build++) {
      Stream.of(System.getProperty("gate-live.kinds", "CPU,IO,LOCK,LEAK").split(","))
          .map(Kind::valueOf)
          .forEach(kinds::add);
    }
    return new LiveBuilds(basedir.toPath(), Mvn.of(basedir, localRepositoryPath), kinds);
  }

  /**
   * Builds all of them.
   *
   * @throws IOException where a build leaves no decision
   * @throws InterruptedException where it is cut off
   */
  public void all() throws IOException, InterruptedException {
    String older = Files.readString(basedir.resolve(SHOP));
    OlderClasses.in(basedir.resolve("base/target/classes").toFile()).add("com.acme.Shop", older);
    write("startedAt,state,kind,verdict,seconds,regressed,inconclusive,findings");
    for (int build = 0; build < kinds.size(); build++) {
      boolean busy = build % 2 == 1;
      Files.writeString(basedir.resolve(SHOP), kinds.get(build).of(older));
      List<Process> load = busy ? load() : List.of();
      try {
        build(build, busy);
      } finally {
        load.forEach(Process::destroyForcibly);
      }
    }
    Files.writeString(basedir.resolve(SHOP), older);
  }

  private void build(int build, boolean busy) throws IOException, InterruptedException {
    Instant start = Instant.now();
    Files.deleteIfExists(basedir.resolve(RESULTS).resolve(Decision.FILE));
    mvn.start(
            "build-" + build + ".log",
            "test-compile",
            "concurrency-bench:run",
            "concurrency-bench:check")
        .waitFor();
    Decision decision =
        Decision.read(basedir.resolve(RESULTS))
            .orElseThrow(() -> new IOException("Build " + build + " has left no decision"));
    write(
        String.join(
            ",",
            start.toString(),
            busy ? "busy" : "quiet",
            kinds.get(build).name().toLowerCase(Locale.ROOT),
            decision.verdict().name(),
            String.valueOf(decision.duration().toSeconds()),
            named(decision, Verdict.REGRESSED),
            named(decision, Verdict.INCONCLUSIVE),
            String.valueOf(decision.findings().size())));
  }

  private static String named(Decision decision, Verdict verdict) {
    return decision.findings().stream()
        .filter(finding -> finding.verdict() == verdict)
        .map(LiveBuilds::name)
        .collect(Collectors.joining(" "));
  }

  private static String name(Finding finding) {
    return (finding.cell() == null ? "-" : finding.cell().name())
        + "/"
        + finding.threshold().metric();
  }

  /** As many busy processes as most small machines have processors. */
  private static List<Process> load() throws IOException {
    List<Process> load = new ArrayList<>();
    for (int process = 0; process < BUSY_PROCESSES; process++) {
      load.add(new ProcessBuilder("sh", "-c", "while :; do :; done").start());
    }
    return load;
  }

  private void write(String line) throws IOException {
    Files.writeString(
        basedir.resolve("builds.csv"),
        line + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}

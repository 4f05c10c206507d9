package io.github.concurrencybench.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.concurrencybench.report.Report;
import io.github.concurrencybench.result.Journal;
import io.github.concurrencybench.result.JournalContent;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.RunStatus;
import io.github.concurrencybench.result.Status;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Builds in which processes are killed at random moments: a worker process, a fork and a host, of
 * which the run takes note and goes on, and then Maven. In every second build Maven alone, at any
 * moment from its start to its end, and in every third one by Ctrl-C. What each came to is a line
 * in {@code kills.csv}.
 *
 * @param mvn starts Maven
 * @param random draws victims and moments
 */
public record Kills(Mvn mvn, Random random) {

  private static final String OUTPUT = "target/concurrency-bench";
  private static final long SECONDS = 60;
  private static final int MOST_MILLIS_BETWEEN = 1500;
  private static final int MOST_MILLIS_OF_A_BUILD = 12_000;

  /** Who is killed, by what stands on its command line. */
  private enum Victim {
    WORKER("fork.process.Worker"),
    FORK("jmh.runner.ForkedMain"),
    HOST("fork.Host");

    private final String main;

    Victim(String main) {
      this.main = main;
    }
  }

  /**
   * For a script, whose variables are files. How many builds there are is in the system property
   * {@code kills}, and what their moments are drawn from in {@code kills.seed}.
   *
   * @param basedir the script's variable of this name
   * @param localRepositoryPath the script's variable of this name
   * @return the kills
   */
  public static Kills of(File basedir, File localRepositoryPath) {
    long seed = Long.getLong("kills.seed", 1);
    return new Kills(Mvn.of(basedir, localRepositoryPath), new Random(seed));
  }

  /**
   * Kills.
   *
   * @return what was left behind, or lost: nothing where all is well
   * @throws IOException where a build cannot be started
   * @throws InterruptedException where it is cut off
   */
  public List<String> all() throws IOException, InterruptedException {
    List<String> wrong = new ArrayList<>();
    write("build,victim,millis,lines,failed,wrong");
    for (int build = 0; build < Integer.getInteger("kills", 1); build++) {
      wrong.addAll(
          switch (build % 3) {
            case 0 -> oneAfterTheOther(build);
            case 1 -> mavenAlone(build);
            default -> interrupted(build);
          });
    }
    return wrong;
  }

  private List<String> oneAfterTheOther(int build) throws IOException, InterruptedException {
    Before before = before();
    Process maven = mvn.start("kills-" + build + ".log", "concurrency-bench:run");
    List<Victim> victims = new ArrayList<>(List.of(Victim.values()));
    Collections.shuffle(victims, random);
    try {
      mvn.awaitJournal(maven, 1);
      for (Victim victim : victims) {
        int millis = pause(MOST_MILLIS_BETWEEN);
        List<ProcessHandle> found = new ArrayList<>();
        Mvn.await(() -> found.addAll(mvn.children(victim.main)) || !maven.isAlive(), SECONDS);
        if (found.isEmpty()) {
          throw new AssertionError("There was no " + victim + " to kill.");
        }
        found.get(random.nextInt(found.size())).destroyForcibly();
        write("%d,%s,%d,%d,,".formatted(build, victim, millis, lines().size()));
      }
      // Where both are killed within the same second, nobody is left to put things in order.
      Mvn.await(() -> !mvn.children(Victim.HOST.main).isEmpty(), SECONDS);
      int millis = pause(MOST_MILLIS_BETWEEN);
      maven.destroyForcibly().waitFor();
      return aftermath(new Killed(build, maven.pid(), millis, victims.size(), before));
    } finally {
      maven.destroyForcibly();
    }
  }

  private List<String> mavenAlone(int build) throws IOException, InterruptedException {
    Before before = before();
    Process maven =
        mvn.start("kills-" + build + ".log", "concurrency-bench:run", "-Dkills.rounds=1");
    int millis = pause(MOST_MILLIS_OF_A_BUILD);
    maven.destroyForcibly().waitFor();
    return aftermath(new Killed(build, maven.pid(), millis, 0, before));
  }

  /** By Ctrl-C, after which Maven itself puts things in order. */
  private List<String> interrupted(int build) throws IOException, InterruptedException {
    String head = before().head();
    Process maven =
        mvn.inAGroup()
            .start("kills-" + build + ".log", "concurrency-bench:run", "-Dkills.rounds=1");
    int millis = pause(MOST_MILLIS_OF_A_BUILD);
    Mvn.signal("INT", maven);
    boolean ended = maven.waitFor(SECONDS, TimeUnit.SECONDS);
    maven.destroyForcibly().waitFor();
    List<String> wrong =
        new ArrayList<>(
            aftermath(new Killed(build, maven.pid(), millis, 0, new Before(page(), head))));
    if (!ended) {
      wrong.add("Build " + build + " did not heed Ctrl-C.");
    }
    return wrong;
  }

  /**
   * A build that was killed.
   *
   * @param build which
   * @param pid Maven's process
   * @param millis when, after its start or the kill before
   * @param kills how many others there were before
   * @param before what was there before it started
   */
  private record Killed(int build, long pid, int millis, int kills, Before before) {}

  /**
   * What a run has left.
   *
   * @param page what was shown of it
   * @param head the first line of its journal
   */
  private record Before(String page, String head) {}

  private Before before() throws IOException {
    List<String> lines = lines();
    return new Before(page(), lines.isEmpty() ? "" : lines.get(0));
  }

  private int pause(int mostMillis) {
    int millis = random.nextInt(mostMillis);
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    return millis;
  }

  private List<String> aftermath(Killed killed) throws IOException {
    List<String> wrong = new ArrayList<>(new Leftovers(mvn, killed.pid()).found());
    List<String> failed = List.of();
    if (Files.exists(folder().resolve(Journal.FILE))) {
      JournalContent read = JournalContent.read(folder());
      wrong.addAll(read.warnings());
      failed =
          read.rounds().stream()
              .filter(round -> round.status() == Status.FAILED)
              .map(RoundResult::reason)
              .toList();
      failed.stream().filter(reason -> !reason.contains("signal 9")).forEach(wrong::add);
      boolean isOfThisBuild = !lines().get(0).equals(killed.before().head());
      if (isOfThisBuild && failed.size() > killed.kills()) {
        wrong.add("More cells failed than were killed: " + failed);
      }
      checkPage(read.status(), killed.before().page(), wrong);
    }
    write(
        "%d,%s,%d,%d,%d,%d"
            .formatted(
                killed.build(),
                killed.build() % 3 == 2 ? "CTRL_C" : "MAVEN",
                killed.millis(),
                lines().size(),
                failed.size(),
                wrong.size()));
    return wrong.stream().map(what -> "Build " + killed.build() + ": " + what).toList();
  }

  /** That of the run before is there until that of this one is whole, which can be made at once. */
  private void checkPage(RunStatus status, String before, List<String> wrong) throws IOException {
    String page = page();
    if (!page.equals(before) && status != RunStatus.COMPLETE) {
      wrong.add("The page of the run before was touched.");
    }
    if (!page.isEmpty() && !page.strip().endsWith("</html>")) {
      wrong.add("The page is half.");
    }
    if (new Report(folder()).write().status() != status) {
      wrong.add("The report does not tell how the run ended.");
    }
  }

  private String page() throws IOException {
    Path page = folder().resolve(Report.PAGE);
    return Files.exists(page) ? Files.readString(page) : "";
  }

  private Path folder() {
    return mvn.basedir().resolve(OUTPUT);
  }

  private List<String> lines() throws IOException {
    Path journal = folder().resolve(Journal.FILE);
    return Files.exists(journal) ? Files.readAllLines(journal, ISO_8859_1) : List.of();
  }

  private void write(String line) throws IOException {
    Files.writeString(
        mvn.basedir().resolve("kills.csv"),
        line + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}

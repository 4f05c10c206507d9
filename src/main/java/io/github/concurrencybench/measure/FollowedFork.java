package io.github.concurrencybench.measure;

import io.github.concurrencybench.measure.ChildJvm.ChildEnded;
import io.github.concurrencybench.result.HostAnswer;
import io.github.concurrencybench.result.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A fork that is followed to its end, which comes at a deadline at the latest.
 *
 * @param run what is known of it
 * @param work the file that it appends to
 * @param launch how its host was started
 * @param deadlines how long batches may take
 */
record FollowedFork(ForkRun run, WorkFile work, Launch launch, Deadlines deadlines) {

  private static final Duration LOOK = Duration.ofMillis(100);
  private static final long NOT_STARTED = 0;
  private static final Duration FORK_GRACE = Duration.ofSeconds(2);
  private static final Duration HOST_GRACE = Duration.ofSeconds(10);
  // Ctrl-C reaches the children too, often before this JVM has noticed that it is to end.
  private static final Duration TIME_TO_NOTICE_THE_END = Duration.ofMillis(500);

  /**
   * Follows the fork to its end. A host that does not answer in time ends with it.
   *
   * @param host who has started it
   * @param end the end of its turn, in the time of {@code System.nanoTime()}
   * @return what went wrong outside the fork, or null
   */
  String followedBy(ChildJvm host, long end) throws InterruptedException {
    try {
      long looked = System.nanoTime();
      String answer = host.answer(LOOK);
      while (answer == null) {
        run.take(work.news());
        run.watchedUntil(looked);
        looked = System.nanoTime();
        if (run.isOverdue() || System.nanoTime() - end > 0) {
          return cutOff(host);
        }
        answer = host.answer(LOOK);
      }
      return Json.LINE.fromJson(answer, HostAnswer.class).error();
    } catch (ChildEnded hostIsGone) {
      Thread.sleep(TIME_TO_NOTICE_THE_END.toMillis());
      String howItEnded = host.howItEnded();
      host.close();
      // Which process it is, the fork may have told since the last look.
      run.take(work.news());
      endFork(run.pid());
      return "The host process" + howItEnded;
    }
  }

  private String cutOff(ChildJvm host) throws InterruptedException, ChildEnded {
    Path folder = work.path().getParent();
    String dump = ThreadDump.of(run.pid(), launch.java(), folder);
    if (run.isOverdue()) {
      run.fail(run.overdue() + dump);
    } else {
      run.giveUp(
          "%s did not end within %s%s"
              .formatted(run.inProgress(), deadlines.budgetInWords(), dump));
    }
    if (run.pid() == NOT_STARTED) {
      // To a system, process 0 is the whole group of processes, Maven among them.
      host.close();
      return null;
    }
    endFork(run.pid());
    if (host.answer(HOST_GRACE) == null) {
      host.close();
    }
    return null;
  }

  /** With all that it has started; else the next cell would be measured beside it. */
  private static void endFork(long pid) throws InterruptedException {
    Optional<ProcessHandle> fork = pid == NOT_STARTED ? Optional.empty() : ProcessHandle.of(pid);
    if (fork.isEmpty()) {
      return;
    }
    List<ProcessHandle> all = Stream.concat(fork.stream(), fork.get().descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    long end = System.nanoTime() + FORK_GRACE.toNanos();
    while (all.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < end) {
      Thread.sleep(LOOK.toMillis());
    }
  }
}

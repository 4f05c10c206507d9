package io.github.concurrencybench.measure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Side;
import io.github.concurrencybench.result.HostAnswer;
import io.github.concurrencybench.result.Json;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.Status;
import io.github.concurrencybench.result.WorkLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a fork says, from its work file to the result of its round. */
final class ForkRunTest {

  private static final Cell CELL = HandMade.cell("squares", "m", 4);
  private static final Duration LONG = Duration.ofDays(1);
  private static final WorkLine FAILED_SAMPLE =
      WorkLine.sample(HandMade.sample(2, 20, Map.of("NoSuchMethodError", 100), 0));

  @TempDir private Path folder;

  private static ForkRun run(WorkLine... lines) {
    ForkRun run = new ForkRun(CELL, 2, LONG);
    run.take(List.of(lines));
    return run;
  }

  private static void assertFailed(RoundResult result, String reason) {
    assertThat(result.status()).isEqualTo(Status.FAILED);
    assertThat(result.reason()).isEqualTo(reason);
    assertThat(result.serviceTimes()).isNull();
  }

  @Test
  void remembersWhichJavaTheModelNeeds() {
    ForkRun run = run(WorkLine.needsJava("It is too old.", 21), WorkLine.failed("It is too old."));
    assertThat(run.neededJava()).isEqualTo(21);
    assertThat(run.result("The fork failed."))
        .isEqualTo(RoundResult.without(CELL, 2, Status.NOT_APPLICABLE, "It is too old."));
    assertThat(run(WorkLine.notApplicable("No.")).neededJava()).isNull();
  }

  @Test
  void whatOlderCodeLacksIsNotApplicableThere() {
    String sentence = "com.acme.Load does not link: NoSuchMethodError: 'int com.acme.Shop.all()'.";
    WorkLine[] lines = {WorkLine.unlinked(sentence), WorkLine.unlinked("Another."), FAILED_SAMPLE};
    Cell older = new Cell("squares", 100, "m", CELL.workers(), "17.0.1", Side.REFERENCE);
    ForkRun there = new ForkRun(older, 2, LONG);
    there.take(List.of(lines));
    assertThat(there.result(null))
        .isEqualTo(RoundResult.without(older, 2, Status.NOT_APPLICABLE, sentence));
    assertThat(run(lines).result("The fork failed.").status())
        .as("the present code fails with it")
        .isEqualTo(Status.FAILED);
  }

  @Test
  void gathersWhatAForkSays() {
    Sample sample = HandMade.sample(2, 20);
    Duration setup = Duration.ofMillis(3);
    ForkRun run =
        run(
            WorkLine.setup(setup),
            WorkLine.begin(77),
            WorkLine.sample(sample),
            WorkLine.begin(77),
            WorkLine.sample(sample),
            WorkLine.done("abc"));
    assertThat(run.pid()).isEqualTo(77);
    assertThat(run.isOverdue()).isFalse();
    assertThat(run.result(null))
        .isEqualTo(
            new RoundResult(CELL, 2, Status.MEASURED, null, List.of(sample, sample), setup, "abc"));
  }

  @Test
  void saysWhyThereIsNoResult() {
    assertFailed(run().result("The fork failed."), "The fork failed.");
    assertFailed(run().result(null), HostAnswer.endedEarly(""));
    assertFailed(
        run(WorkLine.sample(HandMade.sample(2, 20))).result(null), HostAnswer.endedEarly(""));
    assertFailed(run(WorkLine.failed("A."), WorkLine.failed("B.")).result("C."), "A.");
  }

  @Test
  void keepsTheFirstReason() {
    ForkRun run = run();
    run.fail("It took too long.");
    run.take(List.of(WorkLine.failed("It was killed.")));
    run.fail("Again.");
    assertFailed(run.result("The fork failed."), "It took too long.");
  }

  @Test
  void whatIsNotApplicableHasNotFailed() {
    assertThat(run(WorkLine.notApplicable("Java 17.")).result("The fork failed."))
        .isEqualTo(RoundResult.without(CELL, 2, Status.NOT_APPLICABLE, "Java 17."));
  }

  @Test
  void aBatchOfErrorsAloneHasFailed() {
    Sample bad = HandMade.sample(2, 1, Map.of("HTTP_500", 60, "CONNECT_REFUSED", 40), 0);
    assertFailed(
        run(WorkLine.sample(bad), WorkLine.done("abc")).result(null),
        "All 100 tasks failed: CONNECT_REFUSED, HTTP_500.");
    Sample older = HandMade.sample(2, 1, Map.of("NOT_HTTP_2", 100), 0);
    assertFailed(
        run(WorkLine.sample(older), WorkLine.done("abc")).result(null),
        "All 100 tasks failed: NOT_HTTP_2. The server does not speak HTTP/2 in the way this client"
            + " asks for it; use another model or <httpVersion>1.1</httpVersion>.");
    Sample good = HandMade.sample(2, 20, Map.of("HTTP_500", 99), 1);
    assertThat(run(WorkLine.sample(good), WorkLine.done("abc")).result(null).status())
        .isEqualTo(Status.MEASURED);
  }

  @Test
  void aModelThatDoesNotRunEachTaskOnceHasFailed() {
    Sample left = HandMade.sample(2, 1, Map.of("NOT_RUN", 3, "HTTP_500", 2), 0);
    assertFailed(
        run(WorkLine.sample(left), WorkLine.done("abc")).result(null),
        "m ended a batch with 3 of its 100 tasks not run: a model runs each once.");
    Sample again = HandMade.sample(2, 1, Map.of("RUN_TWICE", 4), 0);
    assertFailed(
        run(WorkLine.sample(again), WorkLine.done("abc")).result(null),
        "m ran 4 of the 100 tasks of a batch again: a model runs each once.");
  }

  @Test
  void knowsWhatIsInProgress() {
    ForkRun run = run(WorkLine.begin(77));
    assertThat(run.inProgress()).isEqualTo("The set-up of tasks and workers");
    run.take(List.of(WorkLine.setup(Duration.ofMillis(3)), WorkLine.begin(77)));
    assertThat(run.inProgress()).isEqualTo("A batch");
    run.take(List.of(WorkLine.done("abc")));
    assertThat(run.inProgress()).isEqualTo("The tear-down of tasks and workers");
  }

  @Test
  void whatThereWasNoMoreTimeForHasNotFailed() {
    ForkRun run = run(WorkLine.sample(HandMade.sample(2, 20)), WorkLine.failed("It was killed."));
    run.giveUp("There was no more time.");
    assertThat(run.result("The fork was ended."))
        .isEqualTo(RoundResult.without(CELL, 2, Status.NOT_MEASURED, "There was no more time."));
  }

  @Test
  void whatIsNotApplicableIsSoWithoutTimeToo() {
    ForkRun run = run(WorkLine.notApplicable("Java 17."));
    run.giveUp("There was no more time.");
    assertThat(run.result(null).status()).isEqualTo(Status.NOT_APPLICABLE);
  }

  @Test
  void whatGoesWrongAfterwardsIsAWarning() {
    Sample sample = HandMade.sample(2, 20);
    RoundResult result =
        run(WorkLine.sample(sample), WorkLine.done("abc"), WorkLine.warning("It stays open."))
            .result(null);
    assertThat(result.status()).isEqualTo(Status.MEASURED);
    assertThat(result.warnings()).containsExactly("It stays open.");
  }

  @Test
  void holdsTheDeadlineAlsoWhereTheForkHasFailed() {
    ForkRun run = new ForkRun(CELL, 1, Duration.ZERO);
    assertThat(run.isOverdue()).isTrue();
    run.take(List.of(WorkLine.failed("It broke, and hangs.")));
    assertThat(run.isOverdue()).isTrue();
    assertThat(run().isOverdue()).isFalse();
  }

  private void append(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  @Test
  void readsALineThatIsWrittenInParts() throws IOException {
    Path file = folder.resolve("work.ndjson");
    WorkFile work = new WorkFile(file);
    assertThat(work.news()).isEmpty();
    byte[] line = (Json.LINE.toJson(WorkLine.failed("grün €")) + "\n").getBytes(UTF_8);
    for (int cut = 0; cut < line.length; cut++) {
      append(file, Arrays.copyOf(line, cut));
      assertThat(work.news()).isEmpty();
      append(file, Arrays.copyOfRange(line, cut, line.length));
      assertThat(work.news()).containsExactly(WorkLine.failed("grün €"));
    }
    append(file, line);
    append(file, line);
    assertThat(work.news()).hasSize(2);
    work.delete();
    work.delete();
    assertThat(file).doesNotExist();
    assertThat(work.news()).isEmpty();
  }

  @Test
  void aDamagedLineFailsTheFork() throws IOException {
    for (String damaged :
        List.of("{", "", "null", "7", "{\"sample\":{}}", "{\"setupNanos\":1e99}")) {
      Path file = folder.resolve("damaged.ndjson");
      WorkFile work = new WorkFile(file);
      append(file, (damaged + "\n").getBytes(UTF_8));
      assertThat(work.news())
          .containsExactly(WorkLine.failed("The work file of the fork has a damaged line."));
      work.delete();
    }
  }

  @Test
  void theTailOfALogIsWhatCameSince() throws IOException {
    Path log = folder.resolve("forks.log");
    assertThat(LogTail.from(log).lastLines()).isEmpty();
    append(log, "old\n".getBytes(UTF_8));
    LogTail tail = LogTail.from(log);
    assertThat(tail.lastLines()).isEmpty();
    append(log, "1\n2\n\n3\n4\n5\n6\n".getBytes(UTF_8));
    assertThat(tail.lastLines()).isEqualTo(" It said: 2 | 3 | 4 | 5 | 6");
    append(log, "x".repeat(2000).getBytes(UTF_8));
    assertThat(tail.lastLines()).isEqualTo(" It said: " + "x".repeat(500));
  }
}

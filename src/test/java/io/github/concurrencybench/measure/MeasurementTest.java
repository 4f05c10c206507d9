package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.result.Journal;
import io.github.concurrencybench.result.JournalContent;
import io.github.concurrencybench.result.Probe;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Search;
import io.github.concurrencybench.result.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MeasurementTest {

  private static final int ROUNDS = 3;
  private static final List<Cell> CELLS =
      IntStream.rangeClosed(1, 8).mapToObj(n -> HandMade.cell("squares", "m", n)).toList();
  private static final Plan PLAN = HandMade.plan(List.of(HandMade.CPU), CELLS);

  private final List<Progress.Step> steps = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private ScriptedEngine engine;
  private Journal journal;

  @TempDir private Path folder;

  @BeforeEach
  void startTheJournal() throws IOException {
    journal = Journal.start(folder, HandMade.head(PLAN));
  }

  private List<RoundResult> journaled() {
    return content().rounds();
  }

  private List<RoundResult> probes() {
    return content().probes();
  }

  private JournalContent content() {
    try {
      return JournalContent.read(folder);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void run(long seed, BiFunction<Cell, Integer, RoundResult> script, List<Cell> cells)
      throws InterruptedException {
    run(seed, List.of(), script, cells);
  }

  private void run(
      long seed,
      List<RoundResult> before,
      BiFunction<Cell, Integer, RoundResult> script,
      List<Cell> cells)
      throws InterruptedException {
    engine = new ScriptedEngine(script);
    Progress progress =
        new Progress() {
          @Override
          public void measuring(Cell cell, Step step) {
            steps.add(step);
            told.add(cell.name());
          }

          @Override
          public void done() {
            told.add("done");
          }
        };
    new Measurement(engine, journal, progress, before).run(new EveryRound(cells, ROUNDS), seed);
  }

  private static RoundResult measured(Cell cell, int round) {
    return HandMade.round(cell, round, 20);
  }

  @Test
  void everyCellIsMeasuredOnceARound() throws InterruptedException {
    run(1, MeasurementTest::measured, CELLS);
    for (int round = 1; round <= ROUNDS; round++) {
      int now = round;
      assertThat(engine.asked().subList((round - 1) * 8, round * 8))
          .containsExactlyInAnyOrderElementsOf(
              CELLS.stream().map(cell -> now + " " + cell.name()).toList());
    }
  }

  @Test
  void theOrderIsAShuffleThatTheSeedRepeats() throws InterruptedException {
    run(7, MeasurementTest::measured, CELLS);
    List<String> first = engine.asked();
    run(7, MeasurementTest::measured, CELLS);
    assertThat(engine.asked()).isEqualTo(first);
    run(8, MeasurementTest::measured, CELLS);
    assertThat(engine.asked()).isNotEqualTo(first);
    List<String> roundOne = first.subList(0, 8).stream().map(s -> s.substring(2)).toList();
    assertThat(roundOne).isNotEqualTo(CELLS.stream().map(Cell::name).toList());
    assertThat(first.subList(8, 16).stream().map(s -> s.substring(2))).isNotEqualTo(roundOne);
  }

  @Test
  void everyCellIsInTheJournalBeforeTheNextOneStarts() throws InterruptedException {
    List<Integer> before = new ArrayList<>();
    run(
        1,
        (cell, round) -> {
          before.add(journaled().size());
          return measured(cell, round);
        },
        CELLS);
    assertThat(before).isEqualTo(IntStream.range(0, 24).boxed().toList());
    assertThat(journaled()).hasSize(24);
  }

  @Test
  void whatBreaksLaterLosesNothing() {
    assertThatThrownBy(
            () ->
                run(
                    1,
                    (cell, round) -> {
                      if (round == 2) {
                        throw new BrokenSetup("The disk is gone.");
                      }
                      return measured(cell, round);
                    },
                    CELLS))
        .hasMessage("The disk is gone.");
    assertThat(journaled()).hasSize(8).allMatch(round -> round.status() == Status.MEASURED);
    assertThat(told).doesNotContain("done");
  }

  @Test
  void aFailureIsAResultLikeOthers() throws InterruptedException {
    run(1, (cell, round) -> RoundResult.without(cell, round, Status.FAILED, "No."), CELLS);
    assertThat(journaled()).hasSize(24).allMatch(round -> round.reason().equals("No."));
  }

  @Test
  void aLookThatFailsCountsForNothingElse() throws InterruptedException {
    Cell cell = CELLS.get(0);
    Search look =
        new Search() {
          @Override
          public List<Turn> next(List<RoundResult> finished) {
            return finished.isEmpty() ? List.of(Turn.probe(cell, 1)) : List.of();
          }

          @Override
          public int left(List<RoundResult> finished) {
            return 1;
          }
        };
    engine = new ScriptedEngine((c, round) -> RoundResult.without(c, round, Status.FAILED, "No."));
    new Measurement(engine, journal, new Untold(), List.of()).run(look, 1);
    assertThat(journaled()).isEmpty();
    assertThat(probes()).extracting(RoundResult::probe).containsExactly(Probe.UNKNOWN);
  }

  @Test
  void whatIsNotApplicableIsTriedOnceAModelAndWorkload() throws InterruptedException {
    List<Cell> cells = new ArrayList<>(CELLS.subList(0, 3));
    cells.add(HandMade.cell("other", "m", 1));
    cells.add(HandMade.cell("squares", "n", 1));
    run(
        5,
        (cell, round) ->
            cell.model().equals("m")
                ? RoundResult.without(cell, round, Status.NOT_APPLICABLE, "Java 17: " + cell.name())
                : measured(cell, round),
        cells);
    String first = engine.asked().stream().filter(a -> a.contains("squares/m/")).findFirst().get();
    assertThat(engine.asked())
        .containsExactlyInAnyOrder(
            first, "1 other/m/1", "1 squares/n/1", "2 squares/n/1", "3 squares/n/1");
    assertThat(journaled())
        .hasSize(15)
        .filteredOn(round -> round.cell().name().startsWith("squares/m/"))
        .hasSize(9)
        .allMatch(round -> round.status() == Status.NOT_APPLICABLE)
        .allMatch(round -> round.reason().equals("Java 17: " + first.substring(2)));
  }

  @Test
  void whatIsNotApplicableOnOneJvmIsMeasuredOnTheOther() throws InterruptedException {
    List<Cell> cells = new ArrayList<>();
    for (String jvm : List.of("17", "25")) {
      cells.add(HandMade.cell("squares", "m", 1, jvm));
      cells.add(HandMade.cell("squares", "m", 2, jvm));
    }
    run(
        5,
        (cell, round) ->
            cell.jvm().equals("17")
                ? RoundResult.without(cell, round, Status.NOT_APPLICABLE, "Java 17.")
                : measured(cell, round),
        cells);
    assertThat(journaled())
        .allMatch(r -> (r.status() == Status.MEASURED) == r.cell().jvm().equals("25"))
        .hasSize(12);
    // One try on 17, three rounds of two cells on 25.
    assertThat(engine.asked()).hasSize(7);
  }

  @Test
  void theProgressCountsUpToTheEnd() throws InterruptedException {
    run(1, MeasurementTest::measured, CELLS);
    assertThat(steps)
        .extracting(Progress.Step::done)
        .isEqualTo(IntStream.range(0, 24).boxed().toList());
    assertThat(steps).allMatch(step -> step.all() == 24);
    assertThat(steps.get(0).left()).isNull();
    assertThat(steps.get(1).left()).isNotNull();
    assertThat(told).hasSize(25).endsWith("done");
  }

  @Test
  void whatWasFinishedBeforeIsNotMeasuredAgain() throws InterruptedException {
    List<RoundResult> before = CELLS.subList(0, 3).stream().map(cell -> measured(cell, 1)).toList();
    run(7, before, MeasurementTest::measured, CELLS);
    assertThat(engine.asked()).hasSize(21).doesNotContain("1 squares/m/1", "1 squares/m/2");
    assertThat(journaled()).as("what was there is there already").hasSize(21);
    assertThat(steps)
        .extracting(Progress.Step::done)
        .isEqualTo(IntStream.range(3, 24).boxed().toList());
    assertThat(steps).allMatch(step -> step.all() == 24);
    assertThat(steps.get(0).left()).as("nothing is known of how long it takes now").isNull();
    assertThat(steps.get(1).left()).isNotNull();
  }

  @Test
  void whatWasNotApplicableBeforeIsNotTriedAgain() throws InterruptedException {
    List<RoundResult> before =
        List.of(RoundResult.without(CELLS.get(0), 1, Status.NOT_APPLICABLE, "Java 17."));
    run(1, before, MeasurementTest::measured, CELLS);
    assertThat(engine.asked()).isEmpty();
    assertThat(journaled()).hasSize(23).allMatch(r -> r.status() == Status.NOT_APPLICABLE);
  }

  @Test
  void anInterruptionKeepsNothingOfTheCell() {
    Engine cutOff =
        new Engine() {
          @Override
          public RoundResult measure(Turn turn) throws InterruptedException {
            throw new InterruptedException();
          }

          @Override
          public void close() {}
        };
    assertThatThrownBy(
            () ->
                new Measurement(cutOff, journal, new Untold(), List.of())
                    .run(new EveryRound(CELLS, 1), 1))
        .isInstanceOf(InterruptedException.class);
    assertThat(journaled()).isEmpty();
  }
}

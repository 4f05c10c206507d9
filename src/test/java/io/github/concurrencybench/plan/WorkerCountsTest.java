package io.github.concurrencybench.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class WorkerCountsTest {

  private static final int CPUS = 4;

  private static List<Integer> numbers(WorkerCounts counts) {
    return counts.counts().stream().map(Workers::count).toList();
  }

  private static List<Integer> parsed(String text) {
    return numbers(WorkerCounts.parse(text, CPUS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1..3|1 2 3",
        " 2 .. 4 |2 3 4",
        "7..7|7",
        "cpus..6|4 5 6",
        "1,2,4,8|1 2 4 8",
        "8, 1 ,8|1 8",
        "cpus|4",
        "2*cpus|8",
        "2 * cpus|8",
        "1, cpus, 3*cpus|1 4 12",
        "1000000|1000000"
      })
  void readsRangesListsAndProcessors(String text, String expected) {
    assertThat(parsed(text))
        .isEqualTo(Stream.of(expected.split(" ")).map(Integer::valueOf).toList());
  }

  @Test
  void knowsWhetherItWasARange() {
    assertThat(WorkerCounts.parse("1..3", CPUS).range()).isTrue();
    assertThat(WorkerCounts.parse("1,2,3", CPUS).range()).isFalse();
  }

  private static Stream<String> badTexts() {
    return Stream.of(
        ("|_|x|0|-1|1,,2|1,|1..|..3|1..x|1.5|2*cores|cpu|0..4|1000001|99999999999|0*cpus"
                + "|4611686018427387905*cpus|1-4|1 2")
            .replace('_', ' ')
            .split("\\|"));
  }

  @ParameterizedTest
  @MethodSource("badTexts")
  void refusesAllElseWithWhatIsAllowed(String text) {
    assertThatThrownBy(() -> WorkerCounts.parse(text, CPUS))
        .isInstanceOf(InvalidPlan.class)
        .hasMessage(
            "<workers>"
                + text
                + "</workers>: allowed are a range 1..64, a list 1,2,4,8, cpus or 2*cpus, each at"
                + " least 1.");
  }

  @Test
  void turnsAReversedRangeRound() {
    assertThatThrownBy(() -> WorkerCounts.parse("8..2", CPUS))
        .hasMessage("<workers>8..2</workers>: a range goes up; did you mean 2..8.");
  }

  @Test
  void anEmptyListIsRefused() {
    assertThatThrownBy(() -> new WorkerCounts(List.of(), false)).isInstanceOf(InvalidPlan.class);
  }

  @ParameterizedTest
  @CsvSource({
    "1..64, 5, 1 2 3 4 5",
    "1..4, 9, 1 2 3 4",
    "'1,2,4,8', 5, 1 2 4",
    "'8,16', 5, 5",
    "100..200, 5, 5",
    "'1,8', 8, 1 8"
  })
  void isTrimmedToWhatAWorkloadCanUse(String text, int most, String expected) {
    List<Integer> trimmed = numbers(WorkerCounts.parse(text, CPUS).trimmedTo(most));
    assertThat(trimmed).isEqualTo(Stream.of(expected.split(" ")).map(Integer::valueOf).toList());
  }

  @Test
  void aSweepOfARangeStartsWithItsEndsTheProcessorsStepsAndPowersOfTwo() {
    WorkerCounts range = WorkerCounts.parse("1..999", CPUS).trimmedTo(160);
    assertThat(Sweep.ADAPTIVE.of(range, 160, 2).stream().map(Workers::count))
        .containsExactly(1, 2, 4, 8, 16, 32, 54, 80, 160);
    assertThat(Sweep.ADAPTIVE.of(range, 160, 12).stream().map(Workers::count))
        .contains(1, 12, 24, 160);
    assertThat(Sweep.FULL.of(range, 160, 2)).hasSize(160);
  }

  @Test
  void noTwoCountsOfAFirstLookAreCloseToEachOther() {
    for (int most = 1; most < 3_000; most += 7) {
      WorkerCounts range = WorkerCounts.parse("1.." + most, CPUS);
      List<Workers> picked = Sweep.ADAPTIVE.of(range, 2_500, 8);
      assertThat(picked).startsWith(Workers.ONE).endsWith(new Workers(most)).isSorted();
      for (int index = 1; index < picked.size(); index++) {
        double apart = (double) picked.get(index).count() / picked.get(index - 1).count();
        assertThat(apart).isBetween(1.4, 2.81);
      }
    }
  }

  @Test
  void sweepsTakeAllOfAList() {
    WorkerCounts list = WorkerCounts.parse("3,5,6", CPUS);
    assertThat(Sweep.ADAPTIVE.of(list, 99, 2)).isEqualTo(Sweep.FULL.of(list, 99, 2)).hasSize(3);
  }

  @Test
  void workersAreAtLeastOneAndInOrder() {
    assertThatThrownBy(() -> new Workers(0))
        .hasMessage("<workers>0</workers>: at least 1 worker is needed.");
    assertThat(new Workers(2)).isGreaterThan(Workers.ONE).hasToString("2");
  }
}

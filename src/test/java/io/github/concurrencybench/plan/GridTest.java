package io.github.concurrencybench.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.HandMadeJmh;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GridTest {

  private static final Map<String, Integer> MODELS = new LinkedHashMap<>();

  static {
    MODELS.put("sequential", 1);
    MODELS.put("platform-threads", Integer.MAX_VALUE);
    MODELS.put("virtual-threads", Integer.MAX_VALUE);
  }

  private static final List<Workload> WORKLOADS = List.of(new CpuWorkload("sums", 10, 20));

  private static Grid grid(String workers) {
    return new Grid(MODELS, WorkerCounts.parse(workers, 2), Sweep.ADAPTIVE, List.of("17"), 2);
  }

  private static List<String> names(List<Cell> cells) {
    return cells.stream().map(Cell::name).toList();
  }

  @Test
  void spansEveryModelWithWhatItCanUse() {
    assertThat(names(grid("1,8,64").cells(WORKLOADS)))
        .containsExactly(
            "sums/sequential/1",
            "sums/platform-threads/1",
            "sums/platform-threads/8",
            "sums/virtual-threads/1",
            "sums/virtual-threads/8");
  }

  @Test
  void endsARangeAtTheNumberOfTasks() {
    assertThat(names(grid("1..64").only(WORKLOADS, "sums/virtual-threads/*")))
        .containsExactly(
            "sums/virtual-threads/1",
            "sums/virtual-threads/2",
            "sums/virtual-threads/4",
            "sums/virtual-threads/7",
            "sums/virtual-threads/10",
            "sums/virtual-threads/20");
  }

  @Test
  void onlyTakesANumberThatTheSweepDoesNotPick() {
    assertThat(names(grid("1..64").only(WORKLOADS, " */platform-threads/13 ")))
        .containsExactly("sums/platform-threads/13");
  }

  @Test
  void onlyNamesWhatIsNearestWhereItNamesNothing() {
    assertThatThrownBy(() -> grid("1,2").only(WORKLOADS, "sums/virtual-thread/2"))
        .isInstanceOf(InvalidPlan.class)
        .hasMessage(
            "<only>sums/virtual-thread/2</only>: unknown; did you mean sums/virtual-threads/2?"
                + " Allowed: sums/platform-threads/1, sums/platform-threads/2, sums/sequential/1,"
                + " sums/virtual-threads/1, sums/virtual-threads/2.");
  }

  @Test
  void spansEveryModelOnEachJvm() {
    Grid both =
        new Grid(
            Map.of("platform-threads", 64),
            WorkerCounts.parse("1..8", 2),
            Sweep.ADAPTIVE,
            List.of("17.0.1", "25"),
            2);
    List<Cell> cells = both.cells(WORKLOADS);
    Plan plan = HandMade.plan(WORKLOADS, cells);
    assertThat(plan.jvms()).containsExactly("17.0.1", "25");
    assertThat(cells.stream().map(plan::nameOf))
        .startsWith("sums/platform-threads/1/17.0.1", "sums/platform-threads/2/17.0.1")
        .endsWith("sums/platform-threads/4/25", "sums/platform-threads/8/25")
        .hasSize(8);
    assertThat(both.only(WORKLOADS, "*/platform-threads/7"))
        .extracting(Cell::jvm)
        .containsExactly("17.0.1", "25");
    assertThat(both.only(WORKLOADS, "sums/platform-threads/7/17.0.1"))
        .extracting(Cell::nameWithJvm)
        .containsExactly("sums/platform-threads/7/17.0.1");
    List<Cell> one = both.only(WORKLOADS, "*/25");
    assertThat(HandMade.plan(WORKLOADS, one).nameOf(one.get(0)))
        .isEqualTo("sums/platform-threads/1");
  }

  @Test
  void onlyIsAGlobAndNoRegularExpression() {
    assertThatThrownBy(() -> grid("1,2").only(WORKLOADS, "sums.sequential.1"))
        .isInstanceOf(InvalidPlan.class);
  }

  @Test
  void theExamplesFitTogether() {
    List<Cell> cells = Examples.cells(MODELS, List.of("17"));
    Plan plan =
        new Plan(
            Examples.workloads(),
            cells,
            Examples.REPETITIONS.within(Duration.ofSeconds(90)),
            Sweep.FULL,
            1,
            List.of());
    assertThat(cells).doesNotHaveDuplicates().allMatch(c -> plan.workloadOf(c) != null);
    assertThat(names(cells))
        .contains("http/sequential/1", "http/platform-threads/48", "http/platform-threads/480")
        .contains("http/virtual-threads/48", "http/virtual-threads/480")
        .contains("cpu/sequential/1", "cpu/platform-threads/2");
    assertThat(new Forecast(plan, 2).sentence())
        .matches("Estimate: at most 90 s \\(timeBudget\\); without it about [2-4] min\\.");
  }

  @Test
  void theForecastCountsStepsOfTheTarget() {
    Cell cell = HandMade.cell("local", "platform-threads", 100);
    Plan plan =
        new Plan(
            List.of(HandMade.target("local", 10)),
            List.of(cell),
            new Repetitions(5, 3, new Warmups(2)),
            Sweep.FULL,
            1,
            List.of());
    // 100 tasks, 10 at once, 20 ms each: 0.2 s a batch; 2 + 3 batches, 0.8 s for the JVM.
    assertThat(new Forecast(plan, 2).duration()).isEqualTo(Duration.ofSeconds(9));
    assertThat(new Forecast(plan, 2).sentence())
        .isEqualTo("Estimate: 5 JVMs, one after the other, about 9 s.");
  }

  @Test
  void theForecastOfASearchCountsLooksAndRaces() {
    List<Cell> cells = new ArrayList<>();
    for (int workers : new int[] {1, 10, 50, 100}) {
      cells.add(HandMade.cell("local", "platform-threads", workers));
    }
    Repetitions repetitions = new Repetitions(5, 1, new Warmups(0), Duration.ofSeconds(90));
    List<Workload> workloads = List.of(HandMade.target("local", 0));
    Plan plan = new Plan(workloads, cells, repetitions, Sweep.ADAPTIVE, 1, List.of());
    // Two looks at each of four, and four finalists for five rounds.
    assertThat(new Forecast(plan, 2).jvms()).isEqualTo(28);
    assertThat(new Forecast(plan, 2).sentence())
        .isEqualTo(
            "Estimate: 28 JVMs, one after the other, about 27 s; at most 90 s (timeBudget).");
  }

  @Test
  void theForecastSaysWhatItAssumes() {
    Plan plan =
        HandMade.plan(
            List.of(HandMade.http("pages", "http://h/")),
            List.of(HandMade.cell("pages", "sequential", 1)));
    // 10 s a batch: one warm-up, one sample, five rounds.
    assertThat(new Forecast(plan, 2).sentence())
        .isEqualTo(
            "Estimate: 5 JVMs, one after the other, about 64 s, if a download takes 100 ms.");
  }

  @ParameterizedTest
  @CsvSource({
    "10, 1 s",
    "1499, 1 s",
    "40000, 40 s",
    "99000, 99 s",
    "150000, 3 min",
    "720000, 12 min"
  })
  void saysDurationsAsPeopleDo(long millis, String words) {
    assertThat(Forecast.inWords(Duration.ofMillis(millis))).isEqualTo(words);
  }

  private static List<Cell> cellsOf(Workload workload, boolean named) {
    Map<String, Integer> models = new LinkedHashMap<>();
    List.of("sequential", "platform-threads", "virtual-threads", "async")
        .forEach(model -> models.put(model, 4));
    return new Grid(
            models,
            named,
            WorkerCounts.parse("1..4", 2),
            Sweep.FULL,
            List.of("17"),
            2,
            MachineLimits.NONE)
        .cells(List.of(workload));
  }

  @Test
  void aBenchmarkHasNoModelThatMakesNoSenseUnlessItIsNamed() {
    assertThat(cellsOf(HandMadeJmh.workload("b"), false))
        .extracting(Cell::model)
        .containsOnly("platform-threads", "virtual-threads")
        .hasSize(8);
    assertThat(cellsOf(HandMadeJmh.workload("b"), true)).extracting(Cell::model).contains("async");
    assertThat(cellsOf(HandMade.CPU, false)).extracting(Cell::model).contains("async");
  }

  @Test
  void whatCannotBeSweptHasOneNumberOfWorkers() {
    assertThat(cellsOf(HandMadeJmh.workload("b", JmhMode.THROUGHPUT, "It is a group."), false))
        .extracting(Cell::name)
        .containsExactly("b/platform-threads/1", "b/virtual-threads/1");
  }

  @Test
  void iterationsLastAsLongAsTheyAreToldTo() {
    Workload benchmark = HandMadeJmh.workload("b");
    Plan plan = HandMade.plan(List.of(benchmark), List.of(HandMade.cell("b", "m", 1)));
    Plan twoRounds = plan.withRepetitions(new Repetitions(2, 3, Warmups.AUTO));
    assertThat(new Forecast(twoRounds, 2).sentence())
        .isEqualTo("Estimate: 2 JVMs, one after the other, about 3 min.");
    Workload shots = HandMadeJmh.workload("b", JmhMode.SINGLE_SHOT, null);
    assertThat(new Forecast(twoRounds.withWorkloads(List.of(shots)), 2).sentence())
        .isEqualTo(
            "Estimate: 2 JVMs, one after the other, about 3 s, if a single shot takes 100 ms.");
    Workload refused = HandMadeJmh.workload("b", JmhMode.THROUGHPUT, "It is a group.");
    assertThat(new Forecast(twoRounds.withWorkloads(List.of(refused)), 2).duration()).isZero();
  }
}

package io.github.concurrencybench.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SeedExperimentTest {

  private static final SeedExperiment STUDY = new SeedExperiment(1, 2);

  private static Plan plan(SeedExperiment experiment) {
    return new Plan(
        experiment.workloads(),
        experiment.cells(List.of("17")),
        SeedExperiment.REPETITIONS,
        Sweep.FULL,
        1,
        List.of());
  }

  @Test
  void everyRowIsOneCell() {
    List<Cell> cells = plan(STUDY).cells();
    assertThat(cells).hasSameSizeAs(STUDY.rows()).doesNotHaveDuplicates();
    assertThat(cells).allMatch(cell -> plan(STUDY).workloadOf(cell).tasks() == cell.tasks());
    assertThat(STUDY.cells(List.of("17", "25"))).hasSize(2 * cells.size());
  }

  @Test
  void theTargetAnswersAsThePagesOfTheStudyDid() {
    Target target = ((HttpWorkload) STUDY.workloads().get(0)).target();
    assertThat(target.thinkTime()).isEqualTo(Duration.ofMillis(215));
    assertThat(target.connectDelay()).isEqualTo(Duration.ofMillis(240));
    assertThat(target.sizes()).containsExactly(10_287, 274);
    assertThat(STUDY.workloads())
        .extracting(Workload::tasks)
        .containsExactly(160, 160, 160, 160, 20);
  }

  @Test
  void theShortFormDividesTheLatencies() {
    Target target = ((HttpWorkload) new SeedExperiment(10, 2).workloads().get(1)).target();
    assertThat(target.thinkTime()).isEqualTo(Duration.ofNanos(21_500_000));
    assertThat(target.connectDelay()).isEqualTo(Duration.ofMillis(24));
  }

  /** 34 s one by one, 73 s with new connections; of the warm-up batches no more than 2 s each. */
  @Test
  void theForecastKnowsNewConnectionsAndCutsWarmUps() {
    assertThat(new Forecast(plan(STUDY), 2).duration())
        .isBetween(Duration.ofSeconds(250), Duration.ofSeconds(290));
  }
}

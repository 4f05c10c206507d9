package io.github.concurrencybench.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.plan.Side;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.result.Estimate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DecisionTest {

  private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir private Path folder;

  private static Decision decision() {
    Cell cell = new Cell("orders", 200, "platform-threads", new Workers(8), "17", Side.PRESENT);
    Finding finding =
        new Finding(
            Threshold.regression(Metric.CPU_TIME, 0.1),
            cell,
            Verdict.REGRESSED,
            true,
            false,
            new Estimate(1e9, 0.9e9, 1.1e9),
            new Estimate(1.3e9, 1.2e9, 1.4e9),
            new Estimate(1.3, 1.25, 1.36),
            20,
            new Margin(0.12, 0.1, 0.06),
            0.2,
            "orders/platform-threads/8 takes 1.3 times the processor time of 1.2.0.",
            "mvn concurrency-bench:run",
            "mvn concurrency-bench:accept");
    return new Decision(
        Decision.SCHEMA,
        Verdict.REGRESSED,
        true,
        "1 of 1 is slower.",
        THEN,
        Duration.ofSeconds(90),
        Reference.now(Reference.Kind.VERSION, "1.2.0", "com.acme:orders:1.2.0"),
        List.of(finding),
        List.of(),
        THEN);
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    decision().write(folder);

    assertThat(Decision.read(folder)).contains(decision());
    assertThat(folder.resolve("gate.json")).content().contains("\"metric\": \"cpuTime\"");
  }

  @Test
  void whereNothingWasDecidedNothingIsRead() throws IOException {
    assertThat(Decision.read(folder)).isEmpty();
  }

  @Test
  void aDamagedFileAndAnotherSchemaAreNamed() throws IOException {
    Files.writeString(folder.resolve(Decision.FILE), "<<<<<<< ours");
    assertThatThrownBy(() -> Decision.read(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("gate.json is damaged");

    Files.writeString(
        folder.resolve(Decision.FILE),
        "{\"schema\": 7, \"verdict\": \"PASS\", \"sentence\": \"All is well.\"}");
    assertThatThrownBy(() -> Decision.read(folder)).hasMessageContaining("not of schema 1");
  }

  @Test
  void theWeightierVerdictDecides() {
    assertThat(Verdict.PASS.and(Verdict.REGRESSED)).isEqualTo(Verdict.REGRESSED);
    assertThat(Verdict.ERROR.and(Verdict.INCONCLUSIVE)).isEqualTo(Verdict.ERROR);
    assertThat(Verdict.IMPROVED.and(Verdict.NO_REFERENCE)).isEqualTo(Verdict.NO_REFERENCE);
  }

  @Test
  void aThresholdWithoutALimitIsRefused() {
    assertThatThrownBy(() -> new Threshold("*", "*", "best", Metric.DURATION, null, null, null))
        .isInstanceOf(InvalidPlan.class)
        .hasMessageContaining("<max>, <min> or <maxRegression>");
  }
}

package io.github.concurrencybench.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A plan of the present and of the older code. */
final class SidesTest {

  private static final HttpWorkload PAGES = HandMade.http("pages", "http://localhost/now");
  private static final HttpWorkload BEFORE = HandMade.http("pages", "http://localhost/old?key=1");

  private static Cell cell(String workload, Side side) {
    return new Cell(workload, 100, "m", new Workers(4), "17", side);
  }

  private static Plan plan() {
    List<Cell> cells = Arrays.stream(Side.values()).map(side -> cell("pages", side)).toList();
    return HandMade.plan(List.of(PAGES, HandMade.CPU), cells).withReference(List.of(BEFORE));
  }

  @Test
  void theOlderSideRunsWorkloadsInItsOwnForm() {
    Plan plan = plan();
    assertThat(plan.workloadOf(cell("pages", Side.PRESENT))).isEqualTo(PAGES);
    assertThat(plan.workloadOf(cell("pages", Side.REFERENCE))).isEqualTo(BEFORE);
    assertThat(plan.workloadOf(cell("pages", Side.REFERENCE_AGAIN))).isEqualTo(BEFORE);
    assertThat(plan.workloadOf(cell("squares", Side.REFERENCE)))
        .as("where it has none, that of now")
        .isEqualTo(HandMade.CPU);
  }

  @Test
  void namesTheSideWhereItIsNotThePresent() {
    assertThat(plan().cells().stream().map(plan()::nameOf))
        .containsExactly("pages/m/4", "pages/m/4 (reference)", "pages/m/4 (reference again)");
  }

  @Test
  void whatIsChangedOfAPlanLeavesTheOlderForm() {
    Plan plan = plan();
    List<Plan> changed =
        List.of(
            plan.withRandomSeed(7),
            plan.withWorkloads(plan.workloads()),
            plan.withJvmArgs(List.of("-Xmx64m")),
            plan.withRepetitions(new Repetitions(7, 1, Warmups.AUTO)));
    assertThat(changed).allMatch(other -> other.reference().equals(List.of(BEFORE)));
    assertThat(plan.hasSides()).isTrue();
    assertThat(HandMade.plan(List.of(PAGES), List.of(cell("pages", Side.PRESENT))).hasSides())
        .isFalse();
  }

  @Test
  void theOlderFormHasSecretsToo() {
    assertThat(plan().withoutSecrets().reference())
        .containsExactly(HandMade.http("pages", "http://localhost/old?key=***"));
  }

  @Test
  void namesOfFilesAreAsLongOnEachSide() {
    assertThat(Arrays.stream(Side.values()).map(Side::letter)).doesNotHaveDuplicates();
    assertThat(Side.REFERENCE.runsTheCodeOf(Side.REFERENCE_AGAIN)).isTrue();
    assertThat(Side.REFERENCE.runsTheCodeOf(Side.PRESENT)).isFalse();
  }
}

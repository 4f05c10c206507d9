package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.MachineLimits;
import io.github.concurrencybench.result.LocalLimit;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Status;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class MetLimitTest {

  private static final Cell CELL = HandMade.cell("squares", "m", 4);
  private static final MachineLimits SMALL =
      new MachineLimits(Map.of("pids.max", 200L), Map.of(), null, 256L, 1000L);

  private static String sentence(LocalLimit limit) {
    return new MetLimit(limit, SMALL).sentence();
  }

  @Test
  void namesTheLimitAndTheRemedy() {
    assertThat(sentence(LocalLimit.LOCAL_FDS))
        .isEqualTo(
            "LOCAL_FDS is a limit of this machine and says nothing about what is measured: no"
                + " further file or connection could be opened (ulimit -n allows 256 open files);"
                + " raise it (ulimit -n, or LimitNOFILE of a service), or measure fewer workers.");
    assertThat(sentence(LocalLimit.LOCAL_PORTS))
        .isEqualTo(
            "LOCAL_PORTS is a limit of this machine and says nothing about what is measured: no"
                + " port was free for a further connection (net.ipv4.ip_local_port_range allows"
                + " 1,000 new connections); keep connections (<connection>kept</connection>),"
                + " widen the range, or measure fewer workers.");
    assertThat(sentence(LocalLimit.LOCAL_THREADS))
        .isEqualTo(
            "LOCAL_THREADS is a limit of this machine and says nothing about what is measured: no"
                + " further thread or process could be started (pids.max allows 200 threads); raise"
                + " it, or measure fewer workers.");
    assertThat(sentence(LocalLimit.LOCAL_MEMORY))
        .isEqualTo(
            "LOCAL_MEMORY is a limit of this machine and says nothing about what is measured:"
                + " there was no more memory; give the measured JVM more, such as"
                + " <jvmArgs>-Xmx2g</jvmArgs>, or measure fewer workers.");
    assertThat(sentence(LocalLimit.POOL_TIMEOUT))
        .isEqualTo(
            "POOL_TIMEOUT is a limit of this machine and says nothing about what is measured: the"
                + " client's pool had no connection for a worker in time, although it has one for"
                + " each; measure fewer workers, and report it.");
  }

  @ParameterizedTest
  @EnumSource
  void whereNothingIsKnownOfTheMachineNoNumberIsTold(LocalLimit limit) {
    assertThat(new MetLimit(limit, MachineLimits.NONE).sentence())
        .startsWith(limit + " is a limit of this machine")
        .doesNotContain("allows", "null", "()");
  }

  @Test
  void isAddedToTheReasonOfACellThatHasFailedForIt() {
    RoundResult failed =
        RoundResult.without(
            CELL, 1, Status.FAILED, "java.lang.OutOfMemoryError: unable to create native thread");
    assertThat(MetLimit.toldOf(failed, () -> SMALL).reason())
        .startsWith("java.lang.OutOfMemoryError: unable to create native thread LOCAL_THREADS is");
    RoundResult other = RoundResult.without(CELL, 1, Status.FAILED, "All failed: HTTP_500.");
    assertThat(MetLimit.toldOf(other, () -> SMALL)).isSameAs(other);
    RoundResult measured = HandMade.round(CELL, 1, 20);
    assertThat(MetLimit.toldOf(measured, () -> SMALL)).isSameAs(measured);
  }
}

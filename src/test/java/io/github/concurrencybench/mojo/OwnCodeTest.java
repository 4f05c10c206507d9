package io.github.concurrencybench.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.TaskWorkload;
import io.github.concurrencybench.plan.UserCode;
import io.github.concurrencybench.plan.Workload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where there is no project; the rest is tried in real builds. */
final class OwnCodeTest {

  private static final Workload TASK =
      new TaskWorkload("own", "com.acme.LoadOrder", 1, Map.of(), Map.of());

  private static OwnCode of(Workload... workloads) {
    return OwnCode.of(new TryMojo(null, null, null), null, List.of(workloads));
  }

  @Test
  void aTaskNeedsAProject() {
    assertThatThrownBy(() -> of(HandMade.CPU, TASK).found())
        .hasMessage(
            "<className>com.acme.LoadOrder</className>: there is no project here to take it from; in"
                + " one, call mvn test-compile concurrency-bench:run.");
  }

  @Test
  void nothingIsLoadedWhereNothingIsTheUsersOwn() throws InterruptedException {
    UserCode code = of(HandMade.CPU).found();
    assertThat(code).isEqualTo(UserCode.NONE);
    assertThat(of(HandMade.CPU).models(List.of(), code, List.of())).isEmpty();
  }
}

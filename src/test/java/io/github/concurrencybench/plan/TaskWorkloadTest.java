package io.github.concurrencybench.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.api.ConcurrencyModel;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TaskWorkloadTest {

  private static final TaskWorkload ORDERS =
      new TaskWorkload(
          "orders[pool=5]",
          "com.acme.LoadOrder",
          200,
          Map.of("pool", "5"),
          Map.of("user", "sa", "password", "hunter2", "url", "jdbc:x;password=hunter2"));

  @Test
  void isStoredWithoutValuesThatMayBeSecrets() {
    TaskWorkload stored = (TaskWorkload) ORDERS.withoutSecrets();
    assertThat(stored.axes()).isEqualTo(Map.of("pool", "5"));
    assertThat(stored.properties())
        .isEqualTo(Map.of("user", "***", "password", "***", "url", "***"));
    assertThat(stored.name()).isEqualTo("orders[pool=5]");
  }

  @Test
  void masksValuesInWhatTheTaskSays() {
    assertThat(ORDERS.masked("no jdbc:x;password=hunter2 with hunter2 for sa, pool 5"))
        .isEqualTo("no ${url} with ${password} for sa, pool 5");
  }

  @Test
  void keepsTheOrderOfItsProperties() {
    Map<String, String> axes = new LinkedHashMap<>();
    axes.put("z", "1");
    axes.put("a", "2");
    TaskWorkload workload = new TaskWorkload("w", "a.B", 1, axes, Map.of("c", "3"));
    axes.clear();
    assertThat(workload.allProperties().keySet()).containsExactly("z", "a", "c");
  }

  @Test
  void refusesWhatIsNoClass() {
    assertThatThrownBy(() -> new TaskWorkload("w", "com.acme.Load Order", 1, Map.of(), Map.of()))
        .hasMessage(
            "<className>com.acme.Load Order</className>: the full name of a class is needed, such as"
                + " com.acme.LoadOrder.");
    assertThatThrownBy(() -> new TaskWorkload("w", "a.B", 0, Map.of(), Map.of()))
        .hasMessage("<tasks>0</tasks>: a batch has at least 1 task.");
  }

  @Test
  void theEstimateSaysWhatItAssumesOfATask() {
    Cell cell = HandMade.cell(ORDERS.name(), "platform-threads", 10);
    Plan plan = HandMade.plan(List.of(ORDERS), List.of(cell));
    assertThat(new Forecast(plan, 2).sentence()).endsWith(", if a task takes 100 ms.");
  }

  /** Else a user's own model would answer as an interface does and not as its class does. */
  @Test
  void aKnownModelRepeatsAllThatAModelSaysOfItself() {
    Set<String> inTheForkOnly = Set.of("start", "notApplicable");
    for (Method method : ConcurrencyModel.class.getMethods()) {
      assertThat(inTheForkOnly.contains(method.getName()) || isRepeated(method))
          .as(method.getName())
          .isTrue();
    }
  }

  private static boolean isRepeated(Method method) {
    return Arrays.stream(KnownModel.class.getDeclaredMethods())
        .anyMatch(own -> own.getName().equals(method.getName()));
  }
}

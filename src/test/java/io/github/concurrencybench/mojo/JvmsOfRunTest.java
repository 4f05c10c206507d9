package io.github.concurrencybench.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.measure.JavaHome;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.result.Environment;
import io.github.concurrencybench.result.JournalHead;
import io.github.concurrencybench.result.Jvm;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JvmsOfRunTest {

  private static final Plan PLAN =
      HandMade.plan(List.of(HandMade.CPU), List.of(HandMade.cell("squares", "m", 1, "mine")));

  private static final String VERSION = System.getProperty("java.runtime.version");

  private static JournalHead measuredOn(Jvm... jvms) {
    Environment any = HandMade.environment();
    Environment there =
        new Environment(
            any.os(), any.cpus(), 0, any.cgroup(), null, List.of(jvms), any.fingerprint(), false);
    return JournalHead.of(HandMade.START, "0.1.0", there, PLAN);
  }

  private static Jvm jvm(String id, String version, String home) {
    return new Jvm(id, version, "any", home, List.of());
  }

  @Test
  void findsTheJdkOfTheRunUnderTheNameThatItHad() {
    String home = JavaHome.ofThisJvm().toString();
    JournalHead run = measuredOn(jvm("mine", VERSION, home), jvm("other", "99", "/not/asked/for"));
    assertThat(JvmsOfRun.of(run, List.of("-Xmx64m")).ids()).containsExactly("mine");
  }

  @Test
  void saysWhereItIsNotWhatItWas() {
    assertThatThrownBy(() -> JvmsOfRun.of(measuredOn(jvm("mine", "21.0.1", "/no/jdk")), List.of()))
        .hasMessageStartingWith("The run was measured on Java 21.0.1 in /no/jdk, and this cannot")
        .hasMessageEndingWith("; call mvn concurrency-bench:run again, then check.");
    String home = JavaHome.ofThisJvm().toString();
    assertThatThrownBy(() -> JvmsOfRun.of(measuredOn(jvm("mine", "16.0.1", home)), List.of()))
        .hasMessageContaining("Java 16.0.1 in " + home + ", and there is " + VERSION);
  }
}

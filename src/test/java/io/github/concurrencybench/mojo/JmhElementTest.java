package io.github.concurrencybench.mojo;

import static io.github.concurrencybench.HandMadeJmh.found;
import static io.github.concurrencybench.HandMadeJmh.in;
import static io.github.concurrencybench.HandMadeJmh.refused;
import static io.github.concurrencybench.HandMadeJmh.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.HandMadeJmh;
import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.plan.JmhIterations;
import io.github.concurrencybench.plan.JmhMode;
import io.github.concurrencybench.plan.JmhWorkload;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.FoundBenchmark;
import io.github.concurrencybench.result.JmhAnswer;
import io.github.concurrencybench.result.JmhQuestion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JmhElementTest {

  private static final FoundBenchmark OFFER = found("com.acme.Queue.offer");

  private final List<JmhQuestion> asked = new ArrayList<>();

  private List<JmhWorkload> bound(String children, FoundBenchmark... there) {
    Suites suites =
        question -> {
          asked.add(question);
          return new JmhAnswer("1.37", List.of(there), null);
        };
    return new JmhElement(suites).workloads(new Element(Xml.of("<jmh>" + children + "</jmh>")));
  }

  private List<String> names(FoundBenchmark... there) {
    return bound("", there).stream().map(JmhWorkload::name).toList();
  }

  @Test
  void asksForWhatMayStandSeveralTimes() {
    bound("<include>Queue</include><include> Stack.* </include><exclude>Slow</exclude>");
    assertThat(asked)
        .containsExactly(new JmhQuestion(List.of(), List.of("Queue", "Stack.*"), List.of("Slow")));
  }

  @Test
  void aBenchmarkIsAWorkloadWithItsOwnIterations() {
    assertThat(bound("<include>Queue</include>", OFFER))
        .containsExactly(
            new JmhWorkload(
                "Queue.offer",
                "com.acme.Queue.offer",
                JmhMode.THROUGHPUT,
                1_000_000,
                Map.of(),
                HandMadeJmh.USUAL,
                HandMadeJmh.USUAL,
                null));
  }

  @Test
  void whatIsWrittenGoesBeforeAnnotations() {
    JmhWorkload changed =
        bound(
                "<warmupIterations>0</warmupIterations><warmupTime>1s</warmupTime>"
                    + "<iterations>3</iterations><time>500 ms</time><operations>77</operations>",
                OFFER)
            .get(0);
    assertThat(changed.warmup()).isEqualTo(new JmhIterations(0, Duration.ofSeconds(1)));
    assertThat(changed.measurement()).isEqualTo(new JmhIterations(3, Duration.ofMillis(500)));
    assertThat(changed.tasks()).isEqualTo(77);
    JmhWorkload shots =
        bound("<time>1s</time>", found("a.Queue.offer", JmhMode.SINGLE_SHOT)).get(0);
    assertThat(shots.measurement().time()).isZero();
  }

  @Test
  void slowOperationsAreFewer() {
    assertThat(bound("", found("a.B.c", JmhMode.SINGLE_SHOT)).get(0).tasks()).isEqualTo(1000);
    assertThat(bound("", in("MILLISECONDS", OFFER)).get(0).tasks()).isEqualTo(1000);
    assertThat(bound("", in("NANOSECONDS", OFFER)).get(0).tasks()).isEqualTo(1_000_000);
  }

  @Test
  void everyCombinationOfValuesIsAWorkload() {
    FoundBenchmark both = with(with(with(OFFER, "size", "1", "2"), "one", "x"), "fair", "a", "b");
    List<JmhWorkload> workloads = bound("", both);
    assertThat(workloads)
        .extracting(Workload::name)
        .containsExactly(
            "Queue.offer[size-1][fair-a]",
            "Queue.offer[size-1][fair-b]",
            "Queue.offer[size-2][fair-a]",
            "Queue.offer[size-2][fair-b]");
    assertThat(workloads.get(3).axes())
        .containsExactly(Map.entry("size", "2"), Map.entry("one", "x"), Map.entry("fair", "b"));
  }

  @Test
  void paramsReplaceTheValuesOfAnAxis() {
    FoundBenchmark sized = with(OFFER, "size", "1", "2");
    assertThat(bound("<params><size>7, 8,7</size></params>", sized, found("com.acme.Queue.poll")))
        .extracting(Workload::name)
        .containsExactly("Queue.offer[size-7]", "Queue.offer[size-8]", "Queue.poll");
    assertThat(bound("<params><size><value>1,5</value></size></params>", sized).get(0).axes())
        .containsExactly(Map.entry("size", "1,5"));
    assertThatThrownBy(() -> bound("<params><sise>7</sise></params>", sized))
        .isInstanceOf(InvalidPlan.class)
        .hasMessage("<sise> in <params>: unknown; did you mean size? Allowed: size.");
    assertThatThrownBy(() -> bound("<params><size>7</size></params>", OFFER))
        .hasMessage("<size> in <params>: the benchmarks that were found have no parameters.");
  }

  @Test
  void theModeIsNamedWhereThereAreSeveral() {
    assertThat(names(OFFER, found("com.acme.Queue.offer", JmhMode.AVERAGE_TIME)))
        .containsExactly("Queue.offer-thrpt", "Queue.offer-avgt");
  }

  @Test
  void classesOfTheSameNameGetLongerOnes() {
    assertThat(
            names(found("com.acme.Queue.offer"), found("org.b.Queue.offer"), found("a.Deque.add")))
        .containsExactly("acme.Queue.offer", "b.Queue.offer", "Deque.add");
    assertThat(names(found("Queue.offer"), found("b.Queue.offer")))
        .containsExactly("Queue.offer", "b.Queue.offer");
    assertThat(names(found("a.MyQueue.offer"), found("a.Queue.offer")))
        .containsExactly("MyQueue.offer", "Queue.offer");
  }

  @Test
  void oddCharactersBecomeHarmlessAndNamesStayApart() {
    List<String> names = names(with(OFFER, "text", "a b", "a_b", "a=b", "", "über"));
    assertThat(names)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[A-Za-z0-9._\\[\\]-]{1,100}"))
        .contains("Queue.offer[text-a_b]", "Queue.offer[text-]", "Queue.offer[text-_ber]");
  }

  @Test
  void longNamesAreCutAndStayApart() {
    String many = "x".repeat(120);
    assertThat(names(with(OFFER, "text", many + "1", many + "2")))
        .doesNotHaveDuplicates()
        .allMatch(name -> name.length() == 100);
  }

  @Test
  void whatCannotBeSweptIsToldOnce() {
    FoundBenchmark group = refused(with(OFFER, "size", "1", "2"), "Its threads are fixed.");
    assertThat(bound("", group))
        .extracting(JmhWorkload::name, each -> each.notApplicable().orElseThrow())
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("Queue.offer", "Its threads are fixed."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<iterations>0</iterations>"
            + "|<iterations>0</iterations>: a whole number of at least 1 is needed.",
        "<warmupIterations>-1</warmupIterations>"
            + "|<warmupIterations>-1</warmupIterations>: a whole number of at least 0 is needed.",
        "<operations>0</operations>"
            + "|<operations>0</operations>: a whole number of at least 1 is needed.",
        "<time>0s</time>|<time>0s</time>: this duration has to be more than zero.",
        "<include>a</include><forks>2</forks>"
            + "|<forks> in <jmh>: unknown; did you mean params? Allowed: exclude, include, iterations, operations,"
            + " params, time, warmupIterations, warmupTime.",
        "<time>1s</time><time>2s</time>|<time> stands twice in <jmh>; keep one."
      })
  void namesElementValueAndWhatIsAllowed(String children, String message) {
    assertThatThrownBy(() -> bound(children, OFFER)).hasMessage(message);
  }
}

package io.github.concurrencybench.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.fault.Fault;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WorkloadTest {

  private static final URI URL = URI.create("http://h/p?key=secret");

  private static Target target(Integer... sizes) {
    return new Target(Duration.ZERO, Duration.ZERO, List.of(sizes), 0);
  }

  private static HttpWorkload http(List<URI> urls, int repeat, Target target) {
    return new HttpWorkload("pages", urls, repeat, Connection.KEPT, Request.get(), target);
  }

  @Test
  void sumsHaveASizeAndTasks() {
    assertThatThrownBy(() -> new CpuWorkload("squares", 0, 1))
        .hasMessage("<size>0</size>: a sum has at least 1 square.");
    assertThatThrownBy(() -> new CpuWorkload("squares", 1, 0))
        .hasMessage("<tasks>0</tasks>: a batch has at least 1 task.");
  }

  private static Stream<String> namesThatCannotBeFiles() {
    return Stream.of(
        "",
        "a b",
        "a/b",
        "<a>",
        "-a",
        "ä",
        "a\nb",
        "a\u0000b",
        "a\u202eb",
        "../../x",
        "..",
        "a\\b",
        "a".repeat(300));
  }

  @ParameterizedTest
  @MethodSource("namesThatCannotBeFiles")
  @Fault(
      row = 63,
      fault = "A workload is named ../../x, <b>, with 300 letters or with control characters",
      promise = "refused before any load, with what is allowed")
  void refusesNamesThatCannotBeFiles(String name) {
    assertThatThrownBy(() -> new CpuWorkload(name, 1, 1))
        .hasMessage(
            "<name>"
                + name
                + "</name>: a workload's name has 1 to 100 letters, digits, dots, hyphens or"
                + " underscores.");
  }

  @Test
  void takesNamesWithPropertiesUpToAHundredCharacters() {
    assertThat(new CpuWorkload("orders[pool=10]", 1, 1).name()).isEqualTo("orders[pool=10]");
    assertThat(new CpuWorkload("a".repeat(100), 1, 1).name()).hasSize(100);
    assertThatThrownBy(() -> new CpuWorkload("a".repeat(101), 1, 1))
        .isInstanceOf(InvalidPlan.class);
  }

  @Test
  void countsTheListAsOftenAsItIsRepeated() {
    assertThat(http(List.of(URL, URL), 80, null).tasks()).isEqualTo(160);
    assertThat(http(List.of(), 3, target(1, 2, 3)).tasks()).isEqualTo(9);
  }

  @Test
  void refusesHttpWithoutAnythingToDownload() {
    String sentence = "Workload pages needs <urls> or a <urlFile>, or a <target>, and not both.";
    assertThatThrownBy(() -> http(List.of(), 1, null)).hasMessage(sentence);
    assertThatThrownBy(() -> http(List.of(URL), 1, target(1))).hasMessage(sentence);
  }

  @Test
  void refusesToRepeatTooSeldomOrTooOften() {
    assertThatThrownBy(() -> http(List.of(URL), 0, null))
        .hasMessage("<repeat>0</repeat>: the list is used at least 1 time.");
    assertThatThrownBy(() -> http(List.of(URL, URL), 2_000_000_000, null))
        .hasMessage("<repeat>2000000000</repeat>: more tasks than a batch can hold.");
  }

  @Test
  void targetsHaveSizesAndACapacity() {
    assertThatThrownBy(() -> target())
        .hasMessage("<sizes>[]</sizes>: at least one size of 0 to 100000000 bytes is needed.");
    assertThatThrownBy(() -> target(1, -1))
        .hasMessage("<sizes>[1, -1]</sizes>: at least one size of 0 to 100000000 bytes is needed.");
    assertThatThrownBy(() -> new Target(Duration.ZERO, Duration.ZERO, List.of(1), -1))
        .hasMessage("<capacity>-1</capacity>: 0 means no limit; no less.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "get", "GET /", "GET\r\nX: y"})
  void refusesOtherMethods(String method) {
    assertThatThrownBy(
            () -> new Request(method, Map.of(), "", ExpectedStatus.SUCCESSFUL, Duration.ZERO))
        .hasMessage(
            "<method>" + method + "</method>: an HTTP method is needed, such as GET or POST.");
  }

  @Test
  void keepsTheOrderOfHeadersAndMasksTheirValues() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("X-Z", "secret");
    headers.put("Authorization", "Bearer secret");
    Request request =
        new Request("POST", headers, "secret", ExpectedStatus.SUCCESSFUL, Duration.ofSeconds(1));
    headers.clear();
    assertThat(request.headers().keySet()).containsExactly("X-Z", "Authorization");
    assertThat(request.withoutSecrets().headers())
        .containsExactly(Map.entry("X-Z", "***"), Map.entry("Authorization", "***"));
    assertThat(request.withoutSecrets().body()).isEqualTo("*** (6 characters)");
    assertThat(Request.get().withoutSecrets()).isEqualTo(Request.get());
  }

  @Test
  void plansAreStoredWithoutSecrets() {
    Cell cell = HandMade.cell("pages", "sequential", 1);
    Plan plan = HandMade.plan(List.of(http(List.of(URL), 1, null), HandMade.CPU), List.of(cell));
    HttpWorkload stored = (HttpWorkload) plan.withoutSecrets().workloadOf(cell);
    assertThat(stored.urls()).containsExactly(URI.create("http://h/p?key=***"));
    assertThat(plan.withoutSecrets().workloads().get(1)).isEqualTo(HandMade.CPU);
  }

  @Test
  void masksThePropertiesAmongTheArgumentsOfTheJvm() {
    Cell cell = HandMade.cell("squares", "sequential", 1);
    Plan plan = HandMade.plan(List.of(HandMade.CPU), List.of(cell));
    Plan secret =
        new Plan(
            plan.workloads(),
            plan.cells(),
            plan.repetitions(),
            plan.sweep(),
            plan.randomSeed(),
            List.of("-Xmx1g", "-Dtoken=a=b", "-Dflag"));
    assertThat(secret.withoutSecrets().jvmArgs())
        .containsExactly("-Xmx1g", "-Dtoken=***", "-Dflag");
  }

  @Test
  void refusesTwoWorkloadsOfOneName() {
    List<Workload> twice = List.of(HandMade.CPU, new CpuWorkload("squares", 2, 2));
    List<Cell> cells = List.of(HandMade.cell("squares", "sequential", 1));
    assertThatThrownBy(() -> HandMade.plan(twice, cells))
        .hasMessage("<name>squares</name>: two workloads have this name; change one.");
  }

  @Test
  void refusesAPlanWithoutCells() {
    assertThatThrownBy(() -> HandMade.plan(List.of(HandMade.CPU), List.of()))
        .hasMessage("There is nothing to measure: the plan has no workload or no model.");
  }
}

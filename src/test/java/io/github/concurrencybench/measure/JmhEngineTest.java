package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.fault.Fault;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.CpuWorkload;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Repetitions;
import io.github.concurrencybench.plan.Sweep;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.plan.Warmups;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.Jvm;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.Status;
import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** The real thing: host, forks and target as processes of their own. */
@Timeout(120)
final class JmhEngineTest {

  private static final Duration LONG = Duration.ofMinutes(2);
  private static final List<Path> CLASS_PATH =
      Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
          .map(Path::of)
          .toList();

  private long childrenBefore;

  @TempDir private Path folder;

  @BeforeEach
  void count() throws IOException {
    childrenBefore = children();
    Files.createDirectory(folder.resolve("work"));
  }

  @AfterEach
  void nothingIsLeft() {
    assertThat(children()).isEqualTo(childrenBefore);
  }

  private static long children() {
    return ProcessHandle.current().descendants().filter(ProcessHandle::isAlive).count();
  }

  private Launch launch() {
    Path java = JavaHome.ofThisJvm().resolve("bin/java");
    return new Launch(java, CLASS_PATH, folder, folder.resolve("forks.log"));
  }

  private JmhEngine engine(Plan plan, Duration batchTimeout) {
    Jvm jvm = new Jvm("17.0.1", Runtime.version().toString(), "any", "/jdk", List.of());
    JavaRemedy remedy = new JavaRemedy(List.of(jvm), new InstalledJdks(List.of()), false);
    Launches launches = new Launches(Map.of("17.0.1", launch()), remedy);
    return new JmhEngine(plan, launches, folder.resolve("work"), Deadlines.of(batchTimeout));
  }

  private static Plan plan(Workload workload, Cell cell, String... jvmArgs) {
    Repetitions repetitions = new Repetitions(1, 2, new Warmups(1));
    return new Plan(List.of(workload), List.of(cell), repetitions, Sweep.FULL, 1, List.of(jvmArgs));
  }

  private RoundResult measured(Plan plan, Duration batchTimeout) throws InterruptedException {
    try (JmhEngine engine = engine(plan, batchTimeout)) {
      return engine.measure(new Turn(plan.cells().get(0), 3, plan.repetitions().samples()));
    }
  }

  @Test
  void measuresATinyCellInARealFork() throws Exception {
    Cell cell = HandMade.cell("squares", "platform-threads", 2);
    RoundResult result = measured(plan(HandMade.CPU, cell, "-Xmx64m"), LONG);
    assertThat(result.reason()).isNull();
    assertThat(result.status()).isEqualTo(Status.MEASURED);
    assertThat(result.cell()).isEqualTo(cell);
    assertThat(result.samples()).hasSize(2).extracting(Sample::round).containsOnly(3);
    assertThat(result.samples()).allMatch(s -> s.ok() == 100 && s.errors().isEmpty());
    assertThat(result.samples()).allMatch(s -> s.checksum() == sumOfSums(1000, 100));
    assertThat(result.samples()).allMatch(s -> s.cpu().toNanos() > 0 && s.peakThreads() >= 3);
    assertThat(result.setup()).isPositive();
    assertThat(result.serviceTimes()).isNotBlank();
    try (Stream<Path> left = Files.list(folder.resolve("work"))) {
      assertThat(left.filter(file -> file.toString().endsWith(".ndjson"))).isEmpty();
    }
  }

  /** The sum of i * i for i below n is (n - 1) n (2n - 1) / 6. */
  private static long sumOfSums(long size, int tasks) {
    long sum = 0;
    for (long n = size; n < size + tasks; n++) {
      sum += (n - 1) * n * (2 * n - 1) / 6;
    }
    return sum;
  }

  @Fault(
      row = 35,
      fault = "A batch never ends",
      promise = "it is ended at <batchTimeout> with all its processes, and the sentence says so")
  @Test
  void endsABatchThatTakesTooLongWithAllItsProcesses() throws InterruptedException {
    CpuWorkload endless = new CpuWorkload("endless", Long.MAX_VALUE / 2, 100);
    Cell cell = HandMade.cell("endless", "platform-threads", 1);
    Plan plan = plan(endless, cell);
    try (JmhEngine engine = engine(plan, Duration.ofSeconds(2))) {
      RoundResult result = engine.measure(new Turn(cell, 1, 1));
      assertThat(result.status()).isEqualTo(Status.FAILED);
      assertThat(result.reason())
          .startsWith("A batch did not end within <batchTimeout> of 2000 ms")
          .endsWith(".");
      // The host is left, its fork is not.
      assertThat(children()).isLessThanOrEqualTo(childrenBefore + 1);
    }
  }

  @Fault(
      row = 36,
      fault = "A fork cannot start",
      promise = "the sentence has the exit code and what its JVM said")
  @Test
  void saysWhatAForkSaidThatDidNotStart() throws InterruptedException {
    Cell cell = HandMade.cell("squares", "platform-threads", 2);
    RoundResult result = measured(plan(HandMade.CPU, cell, "-XX:+NoSuchOption"), LONG);
    assertThat(result.status()).isEqualTo(Status.FAILED);
    assertThat(result.reason())
        .startsWith(
            "The measured JVM ended before its time with exit code 1: it could not start, it"
                + " crashed, the system ended it, or a task called System.exit. It said: ")
        .contains("Unrecognized VM option 'NoSuchOption'");
  }

  @Test
  void eachJvmHasAHostOfItsOwn() throws InterruptedException {
    Cell one = HandMade.cell("squares", "sequential", 1, "one");
    Cell two = HandMade.cell("squares", "sequential", 1, "two");
    Map<String, Launch> both = Map.of("one", launch(), "two", launch());
    JavaRemedy none = new JavaRemedy(List.of(), new InstalledJdks(List.of()), false);
    Plan plan = plan(HandMade.CPU, one);
    try (JmhEngine engine =
        new JmhEngine(plan, new Launches(both, none), folder.resolve("work"), Deadlines.of(LONG))) {
      for (Cell cell : List.of(one, two, one)) {
        RoundResult result = engine.measure(new Turn(cell, 1, 1));
        assertThat(result.reason()).isNull();
        assertThat(result.cell()).isEqualTo(cell);
      }
      assertThat(children()).isEqualTo(childrenBefore + 2);
    }
  }

  @Test
  void aModelThatIsNotThereFailsWithItsName() throws InterruptedException {
    Cell cell = HandMade.cell("squares", "no-such-model", 2);
    RoundResult result = measured(plan(HandMade.CPU, cell), LONG);
    assertThat(result.status()).isEqualTo(Status.FAILED);
    assertThat(result.reason()).contains("no concurrency model is named no-such-model");
  }

  @Fault(
      row = 68,
      fault = "Virtual threads on Java 17",
      promise = "not applicable, with the remedy; neither failed nor replaced")
  @Test
  @EnabledForJreRange(max = JRE.JAVA_20)
  void virtualThreadsAreNotApplicableBeforeJava21() throws InterruptedException {
    Cell cell = HandMade.cell("squares", "virtual-threads", 2);
    RoundResult result = measured(plan(HandMade.CPU, cell), LONG);
    assertThat(result.status()).isEqualTo(Status.NOT_APPLICABLE);
    assertThat(result.reason())
        .isEqualTo(
            "Virtual threads need Java 21 or newer and this ran on Java "
                + System.getProperty("java.version")
                + ". Name a newer JDK: -Dconcurrency-bench.jvm=/path/to/jdk");
  }

  @Test
  void startsTheTargetAsAProcessAndEndsIt() throws Exception {
    Cell cell = HandMade.cell("local", "platform-threads", 20);
    Plan plan = plan(HandMade.target("local", 0), cell);
    int port;
    try (TargetProcess target = TargetProcess.start(plan, launch())) {
      Plan addressed = target.addressed(plan);
      HttpWorkload http = (HttpWorkload) addressed.workloads().get(0);
      port = http.urls().get(0).getPort();
      assertThat(http.urls().get(0)).hasHost("127.0.0.1").hasPath("/1024");
      RoundResult result = measured(addressed, LONG);
      assertThat(result.reason()).isNull();
      assertThat(result.samples()).allMatch(s -> s.ok() == 100 && s.bytes() == 100 * 1024);
      // 20 ms each, 20 at a time: 5 steps.
      assertThat(result.samples()).allMatch(s -> s.duration().toMillis() >= 100);
    }
    assertThatThrownBy(() -> new Socket("127.0.0.1", port).close())
        .isInstanceOf(ConnectException.class);
  }

  @Test
  @Fault(
      row = 49,
      fault = "target/ is removed while the run is on, as mvn clean in another terminal does",
      promise = "the run ends with a sentence that says so")
  void aFolderThatIsRemovedEndsTheRun() throws Exception {
    Cell cell = HandMade.cell("squares", "sequential", 1);
    try (JmhEngine engine = engine(plan(HandMade.CPU, cell), LONG)) {
      Files.delete(folder.resolve("work"));
      assertThatThrownBy(() -> engine.measure(new Turn(cell, 1, 1)))
          .isInstanceOf(BrokenSetup.class)
          .hasMessage(
              folder.resolve("work")
                  + " was removed while the run was on, as mvn clean does; what was measured is"
                  + " gone with it. Run again, and clean before or after.");
      Files.createDirectory(folder.resolve("work"));
      assertThat(engine.measure(new Turn(cell, 1, 1)).reason()).isNull();
    }
  }

  @Test
  void aClosedEngineMeasuresNoMore() {
    Cell cell = HandMade.cell("squares", "sequential", 1);
    JmhEngine engine = engine(plan(HandMade.CPU, cell), LONG);
    engine.close();
    engine.close();
    assertThatThrownBy(() -> engine.measure(new Turn(cell, 1, 1)))
        .isInstanceOf(InterruptedException.class);
  }

  @Test
  void aChildThatEndsSaysNothingMore() throws Exception {
    try (ChildJvm child = ChildJvm.start(launch(), "no.such.Class", List.of("-Xmx32m"))) {
      child.ask("{}");
      assertThatThrownBy(() -> child.answer(LONG)).isInstanceOf(ChildJvm.ChildEnded.class);
      assertThatThrownBy(() -> child.answer(LONG)).isInstanceOf(ChildJvm.ChildEnded.class);
    }
    assertThat(folder.resolve("forks.log")).content().contains("no.such.Class");
  }

  @Fault(
      row = 36,
      fault = "There is no such JDK",
      promise = "the sentence names the launcher and <jvm>")
  @Test
  void aLauncherThatIsNotThereIsABrokenSetup() {
    Launch launch =
        new Launch(folder.resolve("java"), CLASS_PATH, folder, folder.resolve("forks.log"));
    assertThatThrownBy(() -> ChildJvm.start(launch, "Main", List.of()))
        .isInstanceOf(BrokenSetup.class)
        .hasMessage(folder.resolve("java") + " could not be started; check <jvm>");
  }
}

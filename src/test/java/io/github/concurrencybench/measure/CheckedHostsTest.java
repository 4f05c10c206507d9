package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.fault.Fault;
import io.github.concurrencybench.it.CountingServer;
import io.github.concurrencybench.it.ForwardProxy;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.HttpOptions;
import io.github.concurrencybench.plan.HttpVersion;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Origin;
import io.github.concurrencybench.plan.Output;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Proxy;
import io.github.concurrencybench.plan.Repetitions;
import io.github.concurrencybench.plan.Request;
import io.github.concurrencybench.plan.Side;
import io.github.concurrencybench.plan.Sweep;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.plan.Warmups;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.result.RoundResult;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was looked up once is what every client connects to, in real forks. */
@Timeout(120)
final class CheckedHostsTest {

  private static final String JVM = "17.0.1";

  @TempDir private Path folder;

  @BeforeEach
  void makeAFolder() throws IOException {
    Files.createDirectory(folder.resolve("work"));
  }

  private static HttpWorkload http(String url, HttpVersion version) {
    HttpOptions options = new HttpOptions(version, Output.NONE, null);
    return new HttpWorkload(
        "pages", List.of(URI.create(url)), 4, Connection.KEPT, Request.get(), null, options);
  }

  private static Plan plan(HttpWorkload workload, String model) {
    Cell cell = new Cell("pages", 4, model, new Workers(2), JVM, Side.PRESENT);
    Repetitions once = new Repetitions(1, 1, new Warmups(1));
    return new Plan(List.of(workload), List.of(cell), once, Sweep.FULL, 1, List.of("-Xmx64m"));
  }

  private Launches launches(CheckedHosts hosts) {
    Launch launch =
        new Launch(
            JavaHome.ofThisJvm().resolve("bin/java"),
            Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList(),
            folder,
            folder.resolve("forks.log"));
    JavaRemedy none = new JavaRemedy(List.of(), new InstalledJdks(List.of()), false);
    return new Launches(Map.of(JVM, launch), none).withHosts(hosts);
  }

  private RoundResult measured(Plan plan, CheckedHosts hosts) throws InterruptedException {
    Deadlines deadlines = Deadlines.of(Duration.ofMinutes(1));
    try (JmhEngine engine =
        new JmhEngine(plan, launches(hosts), folder.resolve("work"), deadlines)) {
      return engine.measure(new Turn(plan.cells().get(0), 1, 1));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "platform-threads, HTTP_1_1",
    "async, HTTP_1_1",
    "jdk-async, HTTP_1_1",
    "processes, HTTP_1_1",
    "async, HTTP_2",
    "jdk-async, HTTP_2"
  })
  void everyClientConnectsToTheAddressThatWasChecked(String model, HttpVersion version)
      throws Exception {
    try (CountingServer server = CountingServer.start()) {
      int port = URI.create(server.url()).getPort();
      Plan plan = plan(http("http://Shop.Test:" + port + "/bytes/5", version), model);
      ScriptedLookUp names =
          new ScriptedLookUp().with("Shop.Test", "127.0.0.1").with("Shop.Test", "127.0.0.2");
      CheckedHosts hosts = CheckedHosts.of(plan, names);
      RoundResult result = measured(plan, hosts);
      assertThat(names.asked()).containsExactly("Shop.Test");
      // It speaks HTTP/1.1 alone, which only one who has reached it can say.
      String reached = version == HttpVersion.HTTP_2 ? "All 4 tasks failed: NOT_HTTP_2." : null;
      assertThat(result.reason()).satisfies(r -> assertThat(begin(r)).isEqualTo(reached));
      assertThat(server.arrivals("/bytes/5").size())
          .isEqualTo(model.equals("async") && version == HttpVersion.HTTP_2 ? 0 : 8);
    }
  }

  @ParameterizedTest
  @CsvSource({"platform-threads", "async", "jdk-async"})
  void aProxyIsFoundAtTheAddressThatWasChecked(String model) throws Exception {
    try (CountingServer server = CountingServer.start();
        ForwardProxy proxy = ForwardProxy.asking(null)) {
      URI inside = URI.create("http://inside.test:" + URI.create(server.url()).getPort() + "/");
      HttpWorkload pages =
          http(inside + "bytes/5", HttpVersion.HTTP_1_1)
              .through(
                  Map.of(
                      Origin.of(inside).toString(), new Proxy("Proxy.Test", proxy.port(), null)));
      ScriptedLookUp names = new ScriptedLookUp().with("Proxy.Test", "127.0.0.1");
      Plan plan = plan(pages, model);
      assertThat(measured(plan, CheckedHosts.of(plan, names)).reason()).isNull();
      assertThat(names.asked()).containsExactlyInAnyOrder("inside.test", "Proxy.Test");
      assertThat(proxy.requests()).hasSize(8).allMatch(line -> line.contains("//inside.test:"));
      assertThat(server.arrivals("/bytes/5")).hasSize(8);
    }
  }

  private static String begin(String reason) {
    return reason == null ? null : reason.substring(0, reason.indexOf('.') + 1);
  }

  @ParameterizedTest
  @CsvSource({"platform-threads", "async", "jdk-async"})
  @Fault(row = 3, fault = "Name that is not known", promise = "DNS, after a single look-up")
  void aNameThatWasNotKnownStaysUnknown(String model) throws Exception {
    Plan plan = plan(http("http://gone.test:9/", HttpVersion.HTTP_1_1), model);
    ScriptedLookUp names = new ScriptedLookUp();
    RoundResult result = measured(plan, CheckedHosts.of(plan, names));
    assertThat(result.reason()).isEqualTo("All 4 tasks failed: DNS.");
    assertThat(names.asked()).containsExactly("gone.test");
  }

  @Test
  void aJvmFindsTheCheckedAddressesAndNoOthers() throws Exception {
    HttpWorkload pages = http("http://Shop.Test/", HttpVersion.HTTP_1_1);
    Plan plan = plan(pages, "async");
    CheckedHosts hosts =
        CheckedHosts.of(
            plan, new ScriptedLookUp().with("Shop.Test", "127.0.0.9", "fe80:0:0:0:0:0:0:1%1"));
    Path file = folder.resolve("hosts");
    assertThat(hosts.jvmArgs(pages, folder))
        .containsExactly("-Djdk.net.hosts.file=" + file, "-Dsun.net.inetaddr.ttl=-1");
    assertThat(file)
        .hasContent(
            """
            127.0.0.9 Shop.Test shop.test
            fe80:0:0:0:0:0:0:1 Shop.Test shop.test
            127.0.0.1 localhost
            """);
  }

  @Test
  void addressesNeedNoNames() {
    HttpWorkload pages = HandMade.http("pages", "http://127.0.0.1/", "http://[::1]/a");
    Plan plan = plan(pages, "async");
    CheckedHosts hosts = CheckedHosts.of(plan, new ScriptedLookUp());
    assertThat(hosts.jvmArgs(pages, folder)).isEmpty();
    assertThat(hosts.jvmArgs(HandMade.CPU, folder)).isEmpty();
    assertThat(folder.resolve("hosts")).doesNotExist();
  }

  @Test
  void otherPeoplesServersAreToldByTheirAddress() {
    HttpWorkload both = HandMade.http("pages", "http://127.0.0.1/", "http://far.test/");
    Plan plan = plan(both, "async");
    CheckedHosts hosts = CheckedHosts.of(plan, new ScriptedLookUp().with("far.test", "192.0.2.1"));
    assertThat(hosts.isForeign(both)).isTrue();
    assertThat(hosts.isForeign(HandMade.http("own", "http://127.0.0.1/"))).isFalse();
  }
}

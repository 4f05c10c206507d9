package io.github.concurrencybench.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.HandMadeJmh;
import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.CpuWorkload;
import io.github.concurrencybench.plan.ExpectedStatus;
import io.github.concurrencybench.plan.HttpOptions;
import io.github.concurrencybench.plan.HttpVersion;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.plan.Output;
import io.github.concurrencybench.plan.Rate;
import io.github.concurrencybench.plan.Request;
import io.github.concurrencybench.plan.Target;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.JmhAnswer;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.codehaus.plexus.configuration.xml.XmlPlexusConfiguration;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class WorkloadsElementTest {

  @TempDir private Path folder;
  private int cpus = 2;

  private List<Workload> bound(String children) {
    try {
      String xml = "<workloads>" + children + "</workloads>";
      XmlPlexusConfiguration element =
          new XmlPlexusConfiguration(Xpp3DomBuilder.build(new StringReader(xml)));
      HttpElement http = new HttpElement(new UrlFile(folder), MavenSettings.NONE);
      return new WorkloadsElement(http, new JmhElement(Suites.NONE), cpus).workloads(element);
    } catch (org.codehaus.plexus.util.xml.pull.XmlPullParserException | IOException wrong) {
      throw new IllegalArgumentException(children, wrong);
    }
  }

  @Test
  void bindsEveryElementOfHttp() {
    String xml =
        "<http><name> pages </name><urls><url>http://h/1</url><url> http://h/2 </url></urls>"
            + "<repeat>80</repeat><connection>fresh</connection><method>POST</method>"
            + "<headers><X-B>1</X-B><X-A>2</X-A></headers><body>{}</body>"
            + "<expectedStatus>2xx, 404</expectedStatus><responseTimeout>3s</responseTimeout></http>";
    Request request =
        new Request(
            "POST",
            Map.of("X-B", "1", "X-A", "2"),
            "{}",
            new ExpectedStatus("2xx,404"),
            Duration.ofSeconds(3));
    List<URI> urls = List.of(URI.create("http://h/1"), URI.create("http://h/2"));
    assertThat(bound(xml))
        .containsExactly(new HttpWorkload("pages", urls, 80, Connection.FRESH, request, null));
    assertThat(((HttpWorkload) bound(xml).get(0)).request().headers().keySet())
        .containsExactly("X-B", "X-A");
  }

  @Test
  void bindsHowItIsDownloaded() {
    HttpWorkload bound =
        (HttpWorkload)
            bound(
                    "<http><target><rateLimit>100 / min</rateLimit></target><output>log</output>"
                        + "<httpVersion>2</httpVersion><rate>20/s</rate></http>")
                .get(0);
    assertThat(bound.options())
        .isEqualTo(new HttpOptions(HttpVersion.HTTP_2, Output.LOG, new Rate(20, "s")));
    assertThat(bound.target().rateLimit()).isEqualTo(new Rate(100, "min"));
    assertThat(((HttpWorkload) bound("<http><target/></http>").get(0)).options())
        .isEqualTo(HttpOptions.USUAL);
    assertThat(
            bound("<http><urls>http://h/</urls><connection>new-client</connection></http>").get(0))
        .extracting(workload -> ((HttpWorkload) workload).connection())
        .isEqualTo(Connection.NEW_CLIENT);
    assertThat(bound("<cpu><output>print</output></cpu>").get(0).output()).isEqualTo(Output.PRINT);
  }

  @Test
  void bindsTheTargetAndTheDefaults() {
    Target target =
        new Target(Duration.ofMillis(215), Duration.ofMillis(240), List.of(10_287, 274), 48);
    assertThat(
            bound(
                "<http><target><thinkTime>215ms</thinkTime><connectDelay>240ms</connectDelay>"
                    + "<sizes>10287, 274</sizes><capacity>48</capacity></target></http>"))
        .containsExactly(
            new HttpWorkload("http", List.of(), 1, Connection.KEPT, Request.get(), target));
    Target plain = new Target(Duration.ZERO, Duration.ZERO, List.of(1024), 0);
    assertThat(bound("<http><target/></http>"))
        .extracting(workload -> ((HttpWorkload) workload).target())
        .containsExactly(plain);
  }

  @Test
  void bindsSumsInTheOrderOfThePom() {
    assertThat(
            bound(
                "<cpu><name>a</name><size>6000000000</size><tasks>3</tasks></cpu>"
                    + "<http><urls>http://h/1, http://h/2</urls></http><cpu/>"))
        .extracting(Workload::name, Workload::tasks)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a", 3),
            org.assertj.core.groups.Tuple.tuple("http", 2),
            org.assertj.core.groups.Tuple.tuple("cpu", 20));
    assertThat(bound("<cpu/>")).containsExactly(CpuWorkload.toBeFitted("cpu", 20, Output.NONE));
    cpus = 16;
    assertThat(bound("<cpu><size>7</size></cpu>")).containsExactly(new CpuWorkload("cpu", 7, 160));
  }

  @Test
  void readsAFileOfUrls() throws IOException {
    Files.writeString(folder.resolve("urls.txt"), "# two\nhttp://h/1\n\nhttp://h/2\n");
    assertThat(bound("<http><urlFile>urls.txt</urlFile></http>").get(0).tasks()).isEqualTo(2);
    assertThatThrownBy(() -> bound("<http><urlFile>none.txt</urlFile></http>"))
        .hasMessage("<urlFile>none.txt</urlFile>: there is no such file in " + folder + ".");
    Files.write(folder.resolve("latin.txt"), "http://h/ä".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> bound("<http><urlFile>latin.txt</urlFile></http>"))
        .hasMessage("<urlFile>latin.txt</urlFile>: the file cannot be read as UTF-8 text.");
  }

  private static Stream<Arguments> mistakes() {
    return Stream.of(mistakesInNamesAndNumbers(), mistakesInHttp(), mistakesInOptions())
        .flatMap(each -> each);
  }

  private static Stream<Arguments> mistakesInNamesAndNumbers() {
    return Stream.of(
        Arguments.of(
            "<htpp/>",
            "<htpp> in <workloads>: unknown; did you mean http? Allowed: cpu, http, jmh, task."),
        Arguments.of(
            "",
            "<workloads> is empty; add an <http>, a <cpu>, a <task> or a <jmh>, or leave it out."),
        Arguments.of(
            "<cpu><taks>3</taks></cpu>",
            "<taks> in <cpu>: unknown; did you mean tasks? Allowed: name, output, size, tasks."),
        Arguments.of(
            "<cpu><size>1</size><size>2</size></cpu>", "<size> stands twice in <cpu>; keep one."),
        Arguments.of("<cpu><size>1e6</size></cpu>", "<size>1e6</size>: a whole number is needed."),
        Arguments.of(
            "<cpu><tasks>many</tasks></cpu>", "<tasks>many</tasks>: a whole number is needed."),
        Arguments.of("<cpu><tasks/></cpu>", "<tasks></tasks>: a whole number is needed."));
  }

  private static Stream<Arguments> mistakesInHttp() {
    return Stream.of(
        Arguments.of(
            "<http/>", "Workload http needs <urls> or a <urlFile>, or a <target>, and not both."),
        Arguments.of(
            "<http><urls/></http>", "<urls> is empty; add a <url>, or a <target> instead."),
        Arguments.of(
            "<http><urls><url>http://h</url></urls><urlFile>u</urlFile></http>",
            "<urls> and <urlFile> stand both in <http>; keep one."),
        Arguments.of(
            "<http><urls><url>h</url></urls></http>",
            "<url>h</url>: an http or https URL is needed, such as http://host/path."),
        Arguments.of(
            "<http><urls><url>http://h</url></urls><connection>keep</connection></http>",
            "<connection>keep</connection>: unknown; did you mean kept? Allowed: fresh, kept,"
                + " new-client."),
        Arguments.of(
            "<http><urls><url>http://h</url></urls><responseTimeout>0s</responseTimeout></http>",
            "<responseTimeout>0s</responseTimeout>: this duration has to be more than zero."),
        Arguments.of(
            "<http><target><thinkTime>20</thinkTime></target></http>",
            "<thinkTime>20</thinkTime>: a duration is a number with a unit, one of us, ms, s, m, h;"
                + " such as 10s."),
        Arguments.of(
            "<http><target><size>10</size></target></http>",
            "<size> in <target>: unknown; did you mean sizes? Allowed: capacity, connectDelay,"
                + " rateLimit, sizes, thinkTime."));
  }

  private static Stream<Arguments> mistakesInOptions() {
    String rate = ": a rate is a number above 0 a second, minute or hour: 20/s, 1200/min or 100/h.";
    return Stream.of(
        Arguments.of(
            "<http><target/><output>file</output></http>",
            "<output>file</output>: unknown; did you mean none? Allowed: log, none, print."),
        Arguments.of(
            "<cpu><output>PRINT</output></cpu>",
            "<output>PRINT</output>: unknown; did you mean none? Allowed: log, none, print."),
        Arguments.of(
            "<http><target/><httpVersion>3</httpVersion></http>",
            "<httpVersion>3</httpVersion>: there are 1.1, the default, and 2."),
        Arguments.of(
            "<http><target/><httpVersion>2</httpVersion><connection>fresh</connection></http>",
            "<httpVersion>2</httpVersion>: all requests share one connection, which has to be kept;"
                + " leave <connection> out of http, or take 1.1."),
        Arguments.of(
            "<http><target><sizes>10k</sizes></target></http>",
            "<sizes>10k</sizes>: bytes are needed, such as 10287,274."),
        Arguments.of("<http><target/><rate>20</rate></http>", "<rate>20</rate>" + rate),
        Arguments.of("<http><target/><rate>0/s</rate></http>", "<rate>0/s</rate>" + rate),
        Arguments.of("<http><target/><rate>1/day</rate></http>", "<rate>1/day</rate>" + rate),
        Arguments.of(
            "<http><target><rateLimit>-1/s</rateLimit></target></http>",
            "<rateLimit>-1/s</rateLimit>" + rate));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void namesElementValueAndWhatIsAllowed(String xml, String message) {
    assertThatThrownBy(() -> bound(xml)).isInstanceOf(InvalidPlan.class).hasMessage(message);
  }

  @Test
  void twoElementsThatFindTheSameBenchmarkAreToldHowToPart() {
    Suites suites =
        question -> new JmhAnswer("1.37", List.of(HandMadeJmh.found("com.acme.Queue.offer")), null);
    HttpElement http = new HttpElement(new UrlFile(folder), MavenSettings.NONE);
    WorkloadsElement twice = new WorkloadsElement(http, new JmhElement(suites), 2);
    assertThatThrownBy(() -> twice.workloads(Xml.of("<workloads><jmh/><jmh/></workloads>")))
        .hasMessage(
            "There are two workloads Queue.offer: of two <jmh> that find one,"
                + " <exclude>com.acme.Queue.offer</exclude> from one, or write their <include> into"
                + " one <jmh>.");
  }

  @Test
  void aGoalThatLooksForNoBenchmarksHasNone() {
    assertThat(bound("<jmh><include>Queue</include></jmh><cpu/>"))
        .extracting(Workload::name)
        .containsExactly("cpu");
  }
}

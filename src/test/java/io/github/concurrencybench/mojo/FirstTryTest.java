package io.github.concurrencybench.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.InvalidPlan;
import java.io.File;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed to measure one's own server at once. */
final class FirstTryTest {

  private final RunMojo mojo = new RunMojo(null, null, null, null);

  @ParameterizedTest
  @CsvSource({"rate, 20/s", "serverId, shop"})
  void whatBelongsToDownloadsNeedsOne(String parameter, String text) throws Exception {
    AbstractBenchMojo.class.getDeclaredField(parameter).set(mojo, text);
    assertThatThrownBy(() -> new CommonParameters(mojo).checkFirstTry())
        .isInstanceOf(InvalidPlan.class)
        .hasMessage(
            "<%1$s>%2$s</%1$s>: this belongs to url or urlFile; in a POM, write it into <http>.",
            parameter, text);
    mojo.url = SecretParameter.of("http://127.0.0.1:1/");
    new CommonParameters(mojo).checkFirstTry();
  }

  @Test
  void aFirstTrySendsTheLoginOfAServerOfSettings() {
    mojo.project = new MavenProject();
    mojo.project.setFile(new File("pom.xml").getAbsoluteFile());
    mojo.session = session();
    mojo.url = SecretParameter.of("http://127.0.0.1:1/");
    mojo.rate = "20/s";
    mojo.serverId = "shop";
    HttpWorkload workload = (HttpWorkload) new CommonParameters(mojo).workloads().get(0);
    assertThat(workload.request().headers())
        .containsExactly(Map.entry("Authorization", "Bearer token"));
    assertThat(workload.rate()).hasToString("Optional[20/s]");
    mojo.serverId = "shopp";
    assertThatThrownBy(() -> new CommonParameters(mojo).workloads())
        .hasMessage(
            "<serverId>shopp</serverId>: settings.xml has no <server> of this id; unknown; did you"
                + " mean shop? Allowed: shop.");
  }

  @Test
  void aFirstTryIsOfOneKind() {
    mojo.jmh = "Queue";
    assertThat(new CommonParameters(mojo).isFirstTry()).isTrue();
    new CommonParameters(mojo).checkFirstTry();
    mojo.className = "com.acme.LoadOrder";
    assertThatThrownBy(() -> new CommonParameters(mojo).checkFirstTry())
        .hasMessage(
            "<jmh>Queue</jmh>: a first try is of benchmarks, of a class or of URLs; leave out the"
                + " others.");
  }

  @SuppressWarnings("deprecation") // The newer constructors need a repository session.
  private static MavenSession session() {
    Server server = new Server();
    server.setId("shop");
    server.setPassword("token");
    DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
    request.addServer(server);
    return new MavenSession(null, request, null, List.of());
  }
}

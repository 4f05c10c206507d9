package io.github.concurrencybench.fork.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.fork.server.TargetServerProcess;
import io.github.concurrencybench.it.CountingServer;
import io.github.concurrencybench.it.SelfSigned;
import io.github.concurrencybench.plan.AnswerLimits;
import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.HttpOptions;
import io.github.concurrencybench.plan.HttpVersion;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Output;
import io.github.concurrencybench.plan.Request;
import io.github.concurrencybench.plan.Target;
import io.github.concurrencybench.plan.Verify;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class Http2Test {

  private static final String TRUST = "javax.net.ssl.trustStore";
  private static final HttpOptions SECOND = new HttpOptions(HttpVersion.HTTP_2, Output.NONE, null);

  @TempDir private Path folder;
  private SelfSigned certificate;
  private SSLContext usual;

  @BeforeEach
  void trustTheCertificate() throws Exception {
    certificate = SelfSigned.madeIn(folder);
    System.setProperty(TRUST, certificate.file().toString());
    System.setProperty(TRUST + "Password", SelfSigned.PASSWORD);
    usual = SSLContext.getDefault();
    SSLContext.setDefault(certificate.forClients());
  }

  @AfterEach
  void trustAsUsual() {
    System.clearProperty(TRUST);
    System.clearProperty(TRUST + "Password");
    SSLContext.setDefault(usual);
  }

  private static CellRequest request(URI url, String model, int workers, HttpOptions options) {
    return HandMade.request(
        new HttpWorkload("w", List.of(url), 1, Connection.KEPT, Request.get(), null, options),
        model,
        workers);
  }

  private static List<String> errors(URI url, String model, int count) throws Exception {
    return errors(request(url, model, count, SECOND));
  }

  /** As many at once as there are workers; what became of each. */
  private static List<String> errors(CellRequest request) throws Exception {
    int count = request.cell().workers().count();
    List<String> errors = new ArrayList<>();
    try (WorkloadTasks tasks = WorkloadTasks.of(request)) {
      List<CompletableFuture<String>> started = new ArrayList<>();
      for (int index = 0; index < count; index++) {
        started.add(
            ((NonBlockingTasks) tasks)
                .start(index)
                .handle((result, failed) -> failed == null ? result.error() : ErrorClass.of(failed))
                .toCompletableFuture());
      }
      for (CompletableFuture<String> each : started) {
        errors.add(each.get());
      }
    }
    return errors;
  }

  /** More than the 250 that clients and servers allow where nobody tells them. */
  @Test
  void manyRequestsShareOneConnection() throws Exception {
    try (Http2Server server = Http2Server.start(600, null)) {
      assertThat(errors(server.url(), "async", 600)).hasSize(600).containsOnlyNulls();
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void manyRequestsShareOneConnectionOverTls() throws Exception {
    try (Http2Server server = Http2Server.start(300, certificate)) {
      assertThat(errors(server.url(), "async", 300)).hasSize(300).containsOnlyNulls();
      assertThat(server.connections()).isEqualTo(1);
      assertThat(certificate.handshakes()).hasValue(1);
    }
  }

  /** Only the one that is too large ends, and not the connection of all others. */
  @Test
  void aBodyThatIsTooLargeDoesNotEndTheSharedConnection() throws Exception {
    AnswerLimits little = new AnswerLimits(null, 4, 0, Verify.STATUS);
    HttpOptions options = new HttpOptions(HttpVersion.HTTP_2, Output.NONE, null, little);
    try (Http2Server server = Http2Server.start(5, certificate);
        FrameServer frames = FrameServer.start(certificate)) {
      assertThat(errors(request(server.url(), "async", 5, options))).containsOnly("TOO_LARGE");
      assertThat(server.connections()).isEqualTo(1);
      assertThat(errors(request(frames.url(), "jdk-async", 5, options))).containsOnly("TOO_LARGE");
    }
  }

  @Test
  void theClientOfTheJdkSpeaksItWhereTheServerDoes() throws Exception {
    try (FrameServer tls = FrameServer.start(certificate);
        FrameServer upgrading = FrameServer.start(null)) {
      assertThat(errors(tls.url(), "jdk-async", 3)).containsOnlyNulls();
      assertThat(errors(upgrading.url(), "jdk-async", 3)).containsOnlyNulls();
    }
  }

  @Test
  void aServerThatAnswersTheUpgradeWithAFrameAndHangsUpIsNamed() throws Exception {
    try (BadServer prior = new BadServer("\0\0\0\4\0\0\0\0\0")) {
      assertThat(errors(prior.url(), "jdk-async", 1)).containsOnly("NOT_HTTP_2");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"async", "jdk-async"})
  void anAnswerInAnOlderVersionIsAnErrorOfItsOwn(String model) throws Exception {
    try (CountingServer plain = CountingServer.start();
        CountingServer tls = CountingServer.start(certificate)) {
      assertThat(errors(URI.create(plain.url() + "/bytes/5"), model, 2)).containsOnly("NOT_HTTP_2");
      assertThat(errors(URI.create(tls.url() + "/bytes/5"), model, 2)).containsOnly("NOT_HTTP_2");
    }
  }

  /** It asks to upgrade from 1.1, which a server that expects the preface does not understand. */
  @Test
  void theClientOfTheJdkSpeaksItWithoutTlsOnlyWhereAServerUpgrades() throws Exception {
    try (Http2Server server = Http2Server.start(1, null)) {
      assertThat(errors(server.url(), "jdk-async", 2)).containsOnly("NOT_HTTP_2");
    }
  }

  /** With 250 at once, as is usual, it would take four times the think time at least. */
  @Test
  void theEmbeddedTargetTakesManyAtOnce() throws Exception {
    Target target = new Target(Duration.ofMillis(1500), Duration.ZERO, List.of(10_287), 0);
    HttpWorkload workload =
        new HttpWorkload("w", List.of(), 1, Connection.KEPT, Request.get(), target, SECOND);
    try (TargetServerProcess server = TargetServerProcess.start(workload)) {
      long start = System.nanoTime();
      assertThat(errors(server.urls().get(0), "async", 1000)).hasSize(1000).containsOnlyNulls();
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isLessThan(target.thinkTime().multipliedBy(4));
    }
  }

  @Test
  void theBlockingClientDoesNotSpeakIt() {
    assertThat(
            WorkloadTasks.notApplicable(
                request(URI.create("http://h/"), "platform-threads", 1, SECOND), false))
        .contains(
            "The blocking client speaks HTTP/1.1 alone; use async or jdk-async, or"
                + " <httpVersion>1.1</httpVersion>.");
  }
}

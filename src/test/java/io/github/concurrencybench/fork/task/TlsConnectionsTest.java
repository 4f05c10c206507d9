package io.github.concurrencybench.fork.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.it.CountingServer;
import io.github.concurrencybench.it.SelfSigned;
import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Request;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts at a real server: connections, and handshakes that used its key. */
@Timeout(60)
@ParameterizedClass
@ValueSource(strings = {"sequential", "async"})
final class TlsConnectionsTest {

  private static final String TRUST = "javax.net.ssl.trustStore";
  private static final int REQUESTS = 8;

  @Parameter private String model;
  @TempDir private Path folder;
  private SelfSigned certificate;
  private CountingServer server;

  @BeforeEach
  void startAServer() {
    certificate = SelfSigned.madeIn(folder);
    server = CountingServer.start(certificate);
    System.setProperty(TRUST, certificate.file().toString());
    System.setProperty(TRUST + "Password", SelfSigned.PASSWORD);
  }

  @AfterEach
  void stopTheServer() {
    server.close();
    System.clearProperty(TRUST);
    System.clearProperty(TRUST + "Password");
  }

  /** One after the other: a session can be resumed only when its first answer is there. */
  private void download(Connection connection) throws Exception {
    URI url = URI.create(server.url() + "/bytes/5");
    HttpWorkload workload =
        new HttpWorkload("w", List.of(url), REQUESTS, connection, Request.get(), null);
    try (WorkloadTasks tasks = WorkloadTasks.of(HandMade.request(workload, model, 1))) {
      for (int index = 0; index < REQUESTS; index++) {
        assertThat(tasks.run(index).error()).isNull();
      }
    }
    assertThat(server.arrivals("/")).hasSize(REQUESTS);
  }

  @Test
  void aKeptConnectionShakesHandsOnce() throws Exception {
    download(Connection.KEPT);
    assertThat(server.connections("/")).isEqualTo(1);
    assertThat(certificate.handshakes()).hasValue(1);
  }

  @Test
  void aFreshConnectionShakesHandsAndResumesTheSession() throws Exception {
    download(Connection.FRESH);
    assertThat(server.connections("/")).isEqualTo(REQUESTS);
    assertThat(certificate.handshakes()).hasValue(1);
  }

  @Test
  void aNewClientResumesNothing() throws Exception {
    download(Connection.NEW_CLIENT);
    assertThat(server.connections("/")).isEqualTo(REQUESTS);
    assertThat(certificate.handshakes()).hasValue(REQUESTS);
  }
}

package io.github.concurrencybench.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with TLS is told alike by each client; none of them trusts anybody. */
@Timeout(60)
final class TlsFaultsTest {

  private static final String TRUST = "javax.net.ssl.trustStore";

  /** A fatal alert in the version of SSL 3, as servers of long ago send it. */
  private static final byte[] OLD_ALERT = HexFormat.of().parseHex("15030000020228");

  @TempDir private static Path folder;
  private static Certificates certificates;
  private static SSLContext usual;

  @BeforeAll
  static void trustTheAuthority() throws Exception {
    certificates = Certificates.madeIn(folder);
    System.setProperty(TRUST, certificates.trust().toString());
    System.setProperty(TRUST + "Password", "changeit");
    usual = SSLContext.getDefault();
    SSLContext.setDefault(certificates.forClients());
  }

  @AfterAll
  static void trustAsUsual() {
    System.clearProperty(TRUST);
    System.clearProperty(TRUST + "Password");
    SSLContext.setDefault(usual);
  }

  @Fault(
      row = 20,
      fault = "A certificate that has expired, is for another host or by a stranger",
      promise = "TLS_TRUST or TLS_HOST, in blocking and non-blocking clients; no answer is read")
  @ParameterizedTest
  @CsvSource({
    "good, ok, sequential",
    "good, ok, async",
    "good, ok, jdk-async",
    "expired, TLS_TRUST, sequential",
    "expired, TLS_TRUST, async",
    "expired, TLS_TRUST, jdk-async",
    "elsewhere, TLS_HOST, sequential",
    "elsewhere, TLS_HOST, async",
    "elsewhere, TLS_HOST, jdk-async",
    "stranger, TLS_TRUST, sequential",
    "stranger, TLS_TRUST, async",
    "stranger, TLS_TRUST, jdk-async"
  })
  void aWrongCertificateIsNamed(String alias, String error, String model) throws Exception {
    try (FaultServer server = FaultServer.start(certificates.forServer(alias), Faults.ok(5))) {
      assertThat(Downloads.PATIENT.errors(model, server.url(), 2)).containsOnly(error);
      assertThat(server.asked()).hasSize(error.equals("ok") ? 2 : 0);
    }
  }

  @Fault(
      row = 20,
      fault = "Plain HTTP at a TLS port, or a version that nobody speaks any more",
      promise = "TLS_OTHER")
  @ParameterizedTest
  @ValueSource(strings = {"sequential", "async", "jdk-async"})
  void whatIsNoTlsIsNamed(String model) throws Exception {
    for (byte[] greeting : List.of("HTTP/1.1 400 Bad\r\n\r\n".getBytes(), OLD_ALERT)) {
      try (GreetingServer server = new GreetingServer(greeting)) {
        URI url = URI.create("https://127.0.0.1:" + server.port() + "/");
        assertThat(Downloads.PATIENT.errors(model, url, 2)).containsOnly("TLS_OTHER");
      }
    }
  }
}

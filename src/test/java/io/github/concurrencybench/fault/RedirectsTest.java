package io.github.concurrencybench.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Redirects are not followed unless asked for, never without an end, and never elsewhere. */
@Timeout(60)
@ParameterizedClass
@ValueSource(strings = {"sequential", "async", "jdk-async"})
final class RedirectsTest {

  private static final Downloads PATIENT = Downloads.PATIENT;

  @Parameter private String model;

  private static Behaviour to(int status, String location) {
    return Faults.status(status, "Location: " + location);
  }

  /** From /a to /b and back. */
  private static Behaviour loop() {
    return (asked, wire) -> to(302, asked.path().equals("/a") ? "/b" : "/a").answer(asked, wire);
  }

  @Fault(
      row = 14,
      fault = "Redirects in a circle",
      promise = "REDIRECT_LOOP after <maxRedirects>; without it HTTP_302 and one request")
  @Test
  void aCircleEndsAfterTheMostRedirects() throws Exception {
    try (FaultServer server = FaultServer.start(loop())) {
      assertThat(PATIENT.errors(model, server.url(), 1)).containsExactly("HTTP_302");
      assertThat(server.asked()).hasSize(1);
      assertThat(PATIENT.following(5).errors(model, server.url(), 1))
          .containsExactly("REDIRECT_LOOP");
      assertThat(server.asked()).hasSize(1 + 6);
    }
  }

  @Test
  void aRedirectOnTheSameServerIsFollowedWhereAskedFor() throws Exception {
    Behaviour once =
        (asked, wire) ->
            (asked.path().equals("/") ? to(301, "there?a=b#part") : Faults.ok(5))
                .answer(asked, wire);
    try (FaultServer server = FaultServer.start(once)) {
      assertThat(PATIENT.following(1).errors(model, server.url(), 2)).containsOnly("ok");
      assertThat(server.asked())
          .extracting(Asked::path)
          .containsExactly("/", "/there?a=b", "/", "/there?a=b");
    }
  }

  @ParameterizedTest
  @CsvSource({"303, 0", "302, 0", "307, 4", "308, 4"})
  void onlySomeRedirectsRepeatWhatIsSent(int status, int length) throws Exception {
    Behaviour once = Faults.switching(1, to(status, "/there"), Faults.ok(5));
    try (FaultServer server = FaultServer.start(once)) {
      assertThat(PATIENT.posting("body").following(1).errors(model, server.url(), 1))
          .containsExactly("ok");
      assertThat(server.asked().get(0).headers()).containsEntry("content-length", "4");
      assertThat(server.asked().get(1).headers().getOrDefault("content-length", "0"))
          .isEqualTo(String.valueOf(length));
    }
  }

  /** For one that is known only when the server is there. */
  private static Behaviour toTheFirstOf(String[] locations) {
    return (asked, wire) -> to(302, locations[0]).answer(asked, wire);
  }

  @Fault(
      row = 15,
      fault = "A redirect to another host, port or scheme",
      promise = "REDIRECT_ELSEWHERE, and no connection is made there")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.2:%d/",
        "//127.0.0.2:%d/",
        "http://127.0.0.2:%d@127.0.0.1/",
        "https://127.0.0.1:%2$d/",
        "http://user@127.0.0.1:%2$d/",
        "http://127.0.0.1/",
        "http://169.254.169.254/latest/meta-data",
        "http://localhost:%2$d/",
        "file:///etc/passwd",
        "mailto:nobody@h.invalid"
      })
  void aRedirectElsewhereIsNeverFollowed(String location) throws Exception {
    String[] leadsTo = new String[1];
    try (FaultServer other = FaultServer.start("127.0.0.2", Faults.ok(5));
        FaultServer server = FaultServer.start(toTheFirstOf(leadsTo))) {
      leadsTo[0] = location.formatted(other.port(), server.port());
      assertThat(PATIENT.following(5).errors(model, server.url(), 2))
          .containsOnly("REDIRECT_ELSEWHERE");
      assertThat(PATIENT.errors(model, server.url(), 1)).containsExactly("HTTP_302");
      assertThat(other.connections()).isZero();
      assertThat(server.asked()).hasSize(3);
    }
  }

  @Test
  void aRedirectToNowhereIsMalformed() throws Exception {
    for (Behaviour nowhere :
        java.util.List.of(Faults.status(302), to(302, "http://[bad"), to(302, "a b<c>"))) {
      try (FaultServer server = FaultServer.start(nowhere)) {
        assertThat(PATIENT.following(5).errors(model, server.url(), 1))
            .containsExactly("MALFORMED");
      }
    }
  }
}

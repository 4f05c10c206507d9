package io.github.concurrencybench.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.HandMade;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretsTest {

  private static final Login LOGIN = new Login("me", "proxy-password");

  private static HttpWorkload workload(Map<String, String> headers, String body, String url) {
    Request request =
        new Request("POST", headers, body, ExpectedStatus.SUCCESSFUL, Duration.ofSeconds(1));
    HttpOptions options =
        new HttpOptions(HttpVersion.HTTP_1_1, Output.NONE, null)
            .showing(List.of("page"))
            .through(Map.of("http://h:80", new Proxy("p", 3128, LOGIN)));
    return new HttpWorkload(
        "w", List.of(URI.create(url)), 1, Connection.KEPT, request, null, options);
  }

  private static final HttpWorkload ALL =
      workload(
          Map.of(
              "Authorization", new Login("me", "server-password").basic(),
              "X-Api-Key", "key-of-the-header",
              "Cookie", "session=key-of-the-cookie; session2=fill-up==",
              "X-Token", "Bearer of-the-bearer",
              "Accept", "application/json"),
          "{\"password\": \"in-the-body\"}",
          "http://h/p?token=in%20the%20query&page=visible-page");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "server-password",
        "me:server-password",
        "Basic bWU6c2VydmVyLXBhc3N3b3Jk",
        "bWU6c2VydmVyLXBhc3N3b3Jk",
        "key-of-the-header",
        "key-of-the-cookie",
        "session2=fill-up==",
        "of-the-bearer",
        "in%20the%20query",
        "in the query",
        "{\"password\": \"in-the-body\"}",
        "proxy-password",
        "bWU6cHJveHktcGFzc3dvcmQ="
      })
  void everySecretOfADownloadIsMasked(String secret) {
    Secrets secrets = Secrets.of(List.of(ALL, HandMade.CPU));
    assertThat(secrets.masked("It said: " + secret + ", twice " + secret + "."))
        .isEqualTo("It said: ***, twice ***.");
    assertThat(secrets.areIn("x=" + secret)).isTrue();
  }

  @Test
  void whatIsNoSecretStays() {
    Secrets secrets = Secrets.of(List.of(ALL));
    String harmless = "application/json visible-page Connection reset by peer Bearer session";
    assertThat(secrets.masked(harmless)).isEqualTo(harmless);
    assertThat(secrets.masked(null)).isNull();
    assertThat(secrets.areIn(harmless)).isFalse();
    assertThat(secrets.areIn("")).isFalse();
    assertThat(secrets.areIn("page")).isFalse();
  }

  @Test
  void whatIsShortStandsByChanceInManyATextAndIsNotMasked() {
    HttpWorkload shortOnes = workload(Map.of("X-Key", ""), "", "http://h/?q=abc&e=");
    assertThat(Secrets.of(List.of(shortOnes)).masked("abc of GET")).isEqualTo("abc of GET");
  }

  @Test
  void noTextOfAValueHoldsASecret() {
    List<Object> values =
        List.of(
            ALL,
            ALL.request(),
            ALL.options(),
            LOGIN,
            HandMade.request(ALL, "sequential", 1),
            HandMade.plan(List.of(ALL), List.of(HandMade.cell("w", "sequential", 1))),
            new TaskWorkload("t", "A", 1, Map.of(), Map.of("url", "proxy-password")));
    Secrets secrets = Secrets.of(List.of(ALL));
    assertThat(values).allSatisfy(value -> assertThat(secrets.areIn(value + "")).isFalse());
    assertThat(ALL.toString()).contains("w", "token=***", "page=visible-page", "X-Api-Key");
  }

  @Test
  void noSecretIsStored() {
    HttpWorkload stored = (HttpWorkload) ALL.withoutSecrets();
    assertThat(stored.urls()).containsExactly(URI.create("http://h/p?token=***&page=visible-page"));
    assertThat(stored.request().headers())
        .containsOnly(
            Map.entry("Authorization", "***"),
            Map.entry("X-Api-Key", "***"),
            Map.entry("Cookie", "***"),
            Map.entry("X-Token", "***"),
            Map.entry("Accept", "***"));
    assertThat(stored.options().proxies())
        .containsExactly(Map.entry("http://h:80", new Proxy("p", 3128, new Login("***", "***"))));
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP://Host/a?b, http://host:80",
    "https://h, https://h:443",
    "http://[::1]:8080/, http://[::1]:8080"
  })
  void anOriginIsTheSameInEverySpelling(String url, String origin) {
    assertThat(Origin.of(URI.create(url))).hasToString(origin);
  }

  @Test
  void aHeaderThatCannotBeSentIsRefusedWithoutItsValue() {
    assertThatThrownBy(() -> Request.get().withHeaders(Map.of("X-Key", "secret\nX-Evil: 1")))
        .isInstanceOf(InvalidPlan.class)
        .hasMessage(
            "<headers>X-Key</headers>: its value has a line break or another control character;"
                + " write it in one line.");
    assertThatThrownBy(() -> Request.get().withHeaders(Map.of("X Key", "secret")))
        .hasMessage(
            "<headers>X Key</headers>: the name of a header has letters, digits and hyphens.");
  }

  @Test
  void argumentsOfAJvmAreStoredWithoutTheValuesOfProperties() {
    assertThat(StoredArguments.of(List.of("-Xmx1g", "-Da.b=secret=x\ny", "-Dflag")))
        .containsExactly("-Xmx1g", "-Da.b=***", "-Dflag");
  }
}

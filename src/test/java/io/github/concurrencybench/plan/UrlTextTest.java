package io.github.concurrencybench.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UrlTextTest {

  @Test
  void readsHttpAndHttps() {
    assertThat(UrlText.parse("url", " http://localhost:8080/a ").getPort()).isEqualTo(8080);
    assertThat(UrlText.parse("url", "HTTPS://h/a?b=c").getHost()).isEqualTo("h");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "localhost:8080", "ftp://h/p", "/path", "http:///p", "http:h"})
  void refusesOtherUrls(String text) {
    assertThatThrownBy(() -> UrlText.parse("url", text))
        .isInstanceOf(InvalidPlan.class)
        .hasMessage(
            "<url>" + text + "</url>: an http or https URL is needed, such as http://host/path.");
  }

  @Test
  void saysWhatIsMalformed() {
    assertThatThrownBy(() -> UrlText.parse("url", "http://h/a b"))
        .hasMessage(
            "<url>http://h/a b</url>: an http or https URL is needed, such as http://host/path"
                + " (Illegal character in path).");
  }

  @Test
  void sendsCredentialsToTheSettings() {
    assertThatThrownBy(() -> UrlText.parse("url", "http://me:pass@h/p"))
        .hasMessage(
            "<url>http://***@h/p</url>: credentials do not belong into a URL; put them into a <server>"
                + " of settings.xml and name it with <serverId>.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://me:secret@h/p",
        "http://me:%73%65secret@h/p",
        "http://me:secret@under_score/p",
        "http://me:secret @h/p",
        "ftp://me:secret@h/p"
      })
  void neverRepeatsAPassword(String text) {
    assertThatThrownBy(() -> UrlText.parse("url", text))
        .isInstanceOf(InvalidPlan.class)
        .extracting(Throwable::getMessage)
        .asString()
        .doesNotContain("secret")
        .contains("***@");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "htp://h/p?key=secret",
        "http://h h/p?key=secret",
        "http://h h/p#secret",
        "me:secret@h/p",
        "http://me:a?secret@h/p"
      })
  void neverRepeatsAQuery(String text) {
    assertThatThrownBy(() -> UrlText.parse("url", text))
        .isInstanceOf(InvalidPlan.class)
        .extracting(Throwable::getMessage)
        .asString()
        .doesNotContain("secret")
        .contains("***");
  }

  @Test
  void readsFilesWithCommentsAndBlankLines() {
    assertThat(UrlText.parseLines("urls.txt", List.of("# all", "", " http://a/1 ", "http://a/2")))
        .containsExactly(URI.create("http://a/1"), URI.create("http://a/2"));
  }

  @Test
  void namesTheLineThatIsBad() {
    assertThatThrownBy(() -> UrlText.parseLines("urls.txt", List.of("# all", "http://a", "b")))
        .hasMessage(
            "<urlFile>urls.txt</urlFile>: line 3: <url>b</url>: an http or https URL is needed, such"
                + " as http://host/path.");
  }

  @Test
  void refusesAFileWithoutUrls() {
    assertThatThrownBy(() -> UrlText.parseLines("urls.txt", List.of("# none", " ")))
        .hasMessage("<urlFile>urls.txt</urlFile>: the file has no URL; write one a line.");
  }
}

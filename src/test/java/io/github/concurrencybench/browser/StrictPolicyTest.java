package io.github.concurrencybench.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Served as continuous integration serves what a build has left: hardly anything is allowed. */
@ExtendWith(Chromium.class)
final class StrictPolicyTest {

  private static final String SELF = "default-src 'none'; img-src 'self'; style-src 'self'";
  private static final String STYLED = "getComputedStyle(document.querySelector('th')).textAlign";
  private static final String PICTURES =
      "[...document.images].filter(each => each.naturalWidth > 0).length";

  private void assertWhole(Browser browser, Shown shown, String policy) throws IOException {
    try (PolicyServer server = new PolicyServer(shown.folder(), policy);
        Visit visit = new Visit(browser, server.url())) {
      visit.kept(shown.file() + "-policy");
      assertThat(visit.answer(STYLED)).isEqualTo("start");
      assertThat(visit.answer(PICTURES)).isEqualTo(visit.answer("document.images.length"));
      visit.assertQuietWithin(server.url());
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyPageIsWholeUnderIt(Shown shown, Browser browser) throws IOException {
    assertWhole(browser, shown, SELF);
  }

  /** Jenkins adds one of these. */
  @ParameterizedTest
  @ValueSource(strings = {"sandbox", "sandbox allow-same-origin"})
  void aSandboxTakesNothingAway(String sandbox, Browser browser) throws IOException {
    assertWhole(browser, Shown.USUAL, sandbox + "; " + SELF);
  }
}

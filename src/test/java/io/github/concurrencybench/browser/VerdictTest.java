package io.github.concurrencybench.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the gate decided, as a reader sees it. */
@ExtendWith(Chromium.class)
final class VerdictTest {

  private static final String HEADING = "document.querySelector('.verdict h2')";

  @ParameterizedTest
  @CsvSource({
    "REGRESSED, \u2717 REGRESSED: fails the build",
    "INCONCLUSIVE, '? INCONCLUSIVE: warns, the build passes'",
    "PASS, \u2713 PASS: the build passes"
  })
  void standsFirstInWords(Shown shown, String words, Browser browser) throws IOException {
    try (Visit visit = new Visit(browser, shown.url())) {
      assertThat(visit.answer(HEADING + ".innerText")).isEqualTo(words);
      assertThat(visit.answer("document.querySelector('h2') === " + HEADING)).isEqualTo(true);
      Number end =
          (Number)
              visit.answer("document.querySelector('.verdict').getBoundingClientRect().bottom");
      assertThat(end.doubleValue()).as("leaves room for the answer below").isLessThan(520);
    }
  }

  @Test
  void hasAColourOfItsOwnInLightAndDark(Browser browser) throws IOException {
    Set<Object> colours = new HashSet<>();
    for (Shown shown : List.of(Shown.REGRESSED, Shown.INCONCLUSIVE, Shown.PASS)) {
      try (Visit visit = new Visit(browser, shown.url())) {
        String colour = "getComputedStyle(" + HEADING + ").color";
        colours.add(visit.answer(colour));
        colours.add(visit.dark().answer(colour));
      }
    }
    assertThat(colours).hasSize(6);
  }

  @Test
  void leadsToThePictureAndTheTableOfAllFindings(Browser browser) throws IOException {
    try (Visit visit = new Visit(browser, Shown.REGRESSED.url())) {
      visit.page().click(".verdict a");
      assertThat(visit.answer("location.hash")).isEqualTo("#_findings");
      assertThat(
              visit.answer(
                  "document.querySelector(location.hash).parentElement.querySelector('img').alt"))
          .asString()
          .startsWith("Compared with the reference: 1.2.0. ")
          .contains("duration, pages/virtual-threads/48: 1.31 (1.26-1.36), worse; margin 10 %.");
      assertThat(
              visit.texts("[...document.querySelectorAll('table.gate tbody tr')].map(r => r.id)"))
          .hasSize(6);
    }
  }
}

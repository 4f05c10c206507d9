package io.github.concurrencybench.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Opened as a file, as after a build; target/browser keeps what was to be seen. */
@ExtendWith(Chromium.class)
final class PageInABrowserTest {

  private static final String WIDER_THAN_THE_WINDOW =
      "document.documentElement.scrollWidth - document.documentElement.clientWidth";
  private static final String MISSING_PICTURES =
      "[...document.images].filter(each => each.checkVisibility() && !each.naturalWidth)"
          + ".map(each => each.src)";

  @ParameterizedTest
  @EnumSource
  void asksForNothingElseAndComplainsOfNothing(Shown shown, Browser browser) throws IOException {
    try (Visit visit = new Visit(browser, shown.url())) {
      assertThat(visit.kept(shown.file() + "-light").texts(MISSING_PICTURES)).isEmpty();
      assertThat(visit.dark().kept(shown.file() + "-dark").texts(MISSING_PICTURES)).isEmpty();
      assertThat(visit.printed().kept(shown.file() + "-print").texts(MISSING_PICTURES)).isEmpty();
      visit.assertQuietWithin(shown.folder().toUri().toString());
    }
  }

  @ParameterizedTest
  @EnumSource
  void hasNoSeriousFaultOfAccessibility(Shown shown, Browser browser) throws IOException {
    try (Visit visit = new Visit(browser, shown.url())) {
      if (shown != Shown.CELLS_999) {
        // Rows like those of the others, which axe would look at for a minute.
        visit.unfolded();
      }
      assertThat(Accessibility.seriousFaults(visit)).isEmpty();
      assertThat(Accessibility.paleTexts(visit.dark())).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void saysItsTitleLanguageAndHeadingsInOrder(Shown shown, Browser browser) throws IOException {
    try (Visit visit = new Visit(browser, shown.url())) {
      assertThat(visit.page().title()).startsWith("concurrency-bench: ").hasSizeGreaterThan(25);
      assertThat(visit.answer("document.documentElement.lang")).isEqualTo(shown.language());
      List<String> levels =
          visit.texts(
              "[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(h => h.tagName[1])");
      assertThat(levels).startsWith("1").containsOnlyOnce("1").contains("2");
      for (int at = 1; at < levels.size(); at++) {
        int deeper = Integer.parseInt(levels.get(at)) - Integer.parseInt(levels.get(at - 1));
        assertThat(deeper).as("%s at %d", levels, at).isLessThanOrEqualTo(1);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void needsNoScrollingToTheSideOnAPhone(Shown shown, Browser browser) throws IOException {
    try (Visit visit = new Visit(browser, shown.url()).onAPhone()) {
      visit.kept(shown.file() + "-400");
      assertThat(visit.unfolded().answer(WIDER_THAN_THE_WINDOW)).isEqualTo(0);
      visit.page().evaluate("document.documentElement.dir = 'rtl'");
      assertThat(visit.answer(WIDER_THAN_THE_WINDOW)).isEqualTo(0);
    }
  }

  @Test
  void isDarkInTheDarkAndWhiteOnPaper(Browser browser) throws IOException {
    String paper = "getComputedStyle(document.body).backgroundColor";
    String ink = "getComputedStyle(document.querySelector('.concurrency-bench')).color";
    try (Visit visit = new Visit(browser, Shown.USUAL.url())) {
      assertThat(brightness(visit.answer(paper))).isEqualTo(255);
      assertThat(brightness(visit.dark().answer(paper))).isLessThan(50);
      assertThat(brightness(visit.answer(ink))).isGreaterThan(200);
      assertThat(brightness(visit.printed().answer(paper))).isEqualTo(255);
      assertThat(brightness(visit.answer(ink))).isLessThan(80);
    }
  }

  /** The mean of such as {@code rgb(24, 26, 27)}. */
  private static double brightness(Object colour) {
    return List.of(colour.toString().replaceAll("[^0-9,]", "").split(",")).stream()
        .mapToInt(Integer::parseInt)
        .average()
        .orElseThrow();
  }

  @Test
  void printsWhatIsFolded(Browser browser) throws IOException {
    String hidden =
        "[...document.querySelectorAll('details td')].filter("
            + "each => !each.checkVisibility({contentVisibilityAuto: true})"
            + " || !each.getBoundingClientRect().height).length";
    try (Visit visit = new Visit(browser, Shown.USUAL.url())) {
      assertThat((Integer) visit.answer(hidden)).isPositive();
      assertThat(visit.printed().answer(hidden)).isEqualTo(0);
    }
  }

  @Test
  void isTheSameWithoutJavaScript(Browser browser) throws IOException {
    String words = "document.querySelector('main').innerText";
    try (Visit with = new Visit(browser, Shown.USUAL.url());
        Visit without = new Visit(browser, Shown.USUAL.url(), false)) {
      assertThat(without.answer(words).toString())
          .isEqualTo(with.answer(words))
          .contains("Use 48 at a time");
      assertThat(without.texts(MISSING_PICTURES)).isEmpty();
    }
  }
}

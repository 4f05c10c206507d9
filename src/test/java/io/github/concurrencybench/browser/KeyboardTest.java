package io.github.concurrencybench.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Read without a mouse. */
@ExtendWith(Chromium.class)
final class KeyboardTest {

  /** Everything that can be operated, with a number. */
  private static final String NUMBERED =
      "[...document.querySelectorAll('a[href], button, input, select, summary, [tabindex]')]"
          + ".filter(each => each.checkVisibility({contentVisibilityAuto: true}))"
          + ".map((each, at) => { each.dataset.number = at; return String(at); })";

  private static final String FOCUSED = "document.activeElement.dataset.number ?? ''";

  /** Text that a narrow window cuts off. */
  private static final String CUT_OFF_AND_OUT_OF_REACH =
      "[...document.querySelectorAll('*')].filter(each => each.scrollWidth > each.clientWidth"
          + " && ['auto', 'scroll', 'hidden'].includes(getComputedStyle(each).overflowX)"
          + " && each.tabIndex < 0).map(each => each.outerHTML.slice(0, 100))";

  private static final String OUTLINE =
      "(style => style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth))"
          + "(getComputedStyle(document.activeElement))";

  @ParameterizedTest
  @EnumSource(names = {"USUAL", "REGRESSED"})
  void tabReachesEverythingAndShowsWhereItIs(Shown shown, Browser browser) throws IOException {
    try (Visit visit = new Visit(browser, shown.url())) {
      List<String> all = visit.onAPhone().unfolded().texts(NUMBERED);
      assertThat(all).hasSizeGreaterThan(5);
      List<String> reached = new ArrayList<>();
      for (int tabs = 0; tabs < all.size(); tabs++) {
        visit.page().keyboard().press("Tab");
        reached.add(visit.answer(FOCUSED).toString());
        assertThat(Double.parseDouble(visit.answer(OUTLINE).toString())).isPositive();
      }
      assertThat(reached).isEqualTo(all);
      assertThat(visit.texts(CUT_OFF_AND_OUT_OF_REACH)).isEmpty();
    }
  }

  @Test
  void arrowsScrollATable(Browser browser) throws IOException {
    String left = "document.activeElement.scrollLeft";
    try (Visit visit = new Visit(browser, Shown.USUAL.url())) {
      Page page = visit.onAPhone().page();
      page.focus(".scroll:has(table)");
      assertThat(page.evaluate(left)).isEqualTo(0);
      page.keyboard().press("ArrowRight");
      page.waitForCondition(() -> (Integer) page.evaluate(left) > 0);
    }
  }

  @Test
  void enterUnfolds(Browser browser) throws IOException {
    try (Visit visit = new Visit(browser, Shown.USUAL.url())) {
      visit.page().focus("summary");
      visit.page().keyboard().press("Enter");
      assertThat(visit.answer("document.querySelector('details').open")).isEqualTo(true);
    }
  }
}

package io.github.concurrencybench.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import io.github.concurrencybench.fault.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Names, errors and reasons that want to be more than text. */
@ExtendWith(Chromium.class)
final class HostileTextsTest {

  private static final String KINDS =
      "[...new Set([...document.querySelectorAll('*')].map(each => each.tagName))].sort()";
  private static final String ATTRIBUTES =
      "[...new Set([...document.querySelectorAll('*')].flatMap("
          + "each => each.getAttributeNames()))].sort()";

  private static final String FILES = "[...document.links].map(each => each.protocol)";

  @Fault(
      row = 28,
      fault = "Markup in every text, opened in a browser",
      promise = "nothing of it runs")
  @Test
  void stayTexts(Browser browser) throws IOException {
    try (Visit clean = new Visit(browser, Shown.HARMLESS.url());
        Visit attacked = new Visit(browser, Shown.HOSTILE.url())) {
      assertThat(attacked.answer("document.body.textContent").toString())
          .contains("<img src=x onerror=alert(1)><script>alert(2)</script>")
          .contains("<a href=\"javascript:alert(3)\" onclick='alert(4)'>")
          .contains("&amp; ]]> $page #end");
      for (String shape : List.of(KINDS, ATTRIBUTES, FILES)) {
        assertThat(attacked.texts(shape)).isEqualTo(clean.texts(shape)).isNotEmpty();
      }
      attacked.assertQuietWithin(Shown.HOSTILE.folder().toUri().toString());
    }
  }

  /** A picture that is opened by itself is a document that may hold scripts. */
  @Test
  void stayTextsInPictures(Browser browser) throws IOException {
    for (Path picture : Pictures.in(Shown.HOSTILE.folder())) {
      try (Visit visit = new Visit(browser, picture.toUri().toString())) {
        assertThat(visit.texts(KINDS))
            .contains("svg", "title", "text")
            .isSubsetOf(
                "svg",
                "title",
                "desc",
                "defs",
                "g",
                "path",
                "rect",
                "line",
                "circle",
                "polygon",
                "polyline",
                "ellipse",
                "text",
                "clipPath");
        visit.assertQuietWithin(Shown.HOSTILE.folder().toUri().toString());
      }
    }
  }
}

package io.github.concurrencybench.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe-core, the usual check of accessibility, finds on a page. */
final class Accessibility {

  private static final String AXE = script();

  private Accessibility() {}

  private static String script() {
    try (InputStream axe = Accessibility.class.getResourceAsStream("/axe.min.js")) {
      return new String(axe.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Each with its rule and the first element that breaks it; fails where it did not run. */
  static List<String> seriousFaults(Visit visit) {
    List<String> found = visit.texts(found(visit, "{}"));
    assertThat(Integer.parseInt(found.get(0))).as("rules").isGreaterThan(15);
    return found.subList(1, found.size());
  }

  /** The same for what is too pale to be read: all that other colours can break. */
  static List<String> paleTexts(Visit visit) {
    List<String> found = visit.texts(found(visit, "{runOnly: ['color-contrast']}"));
    assertThat(found.get(0)).as("rules").isEqualTo("1");
    return found.subList(1, found.size());
  }

  /** A script that answers how many rules it has looked at, and each serious fault. */
  private static String found(Visit visit, String options) {
    // By the debugger, which the page's policy does not bind.
    visit.page().evaluate(AXE);
    return "axe.run("
        + options
        + ").then(found => [found.passes.length + found.violations.length, ...found.violations"
        + ".filter(each => ['serious', 'critical'].includes(each.impact))"
        + ".map(each => each.id + ': ' + each.nodes[0].failureSummary + ' '"
        + " + each.nodes[0].html.slice(0, 200))])";
  }
}

package io.github.concurrencybench.browser;

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

  /** Each with its rule and the first element that breaks it. */
  static List<String> seriousFaults(Visit visit) {
    // By the debugger, which the page's policy does not bind.
    visit.page().evaluate(AXE);
    return visit.texts(
        "axe.run().then(found => found.violations"
            + ".filter(each => ['serious', 'critical'].includes(each.impact))"
            + ".map(each => each.id + ': ' + each.nodes[0].failureSummary + ' '"
            + " + each.nodes[0].html.slice(0, 200)))");
  }

  /** How many rules were kept: none where it did not run. */
  static int passed(Visit visit) {
    visit.page().evaluate(AXE);
    return (Integer) visit.answer("axe.run().then(found => found.passes.length)");
  }
}

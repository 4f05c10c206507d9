package io.github.concurrencybench.report;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A run as it is to be shown, before anything of it is written.
 *
 * @param page what the page shows
 * @param files what stands beside it, by name
 */
record ShownRun(Page page, Map<String, String> files) {

  ShownRun {
    files = new LinkedHashMap<>(files);
  }

  /** With the page of all cells, which can be sorted. */
  static ShownRun of(Page page, Map<String, String> charts, Templates templates, Words words)
      throws BrokenTemplate {
    Map<String, String> files = new LinkedHashMap<>(charts);
    files.put(Place.CELLS, templates.filledIn("cells.vm", Map.of("words", words, "page", page)));
    return new ShownRun(page, files);
  }
}

package io.github.concurrencybench.report;

import java.util.List;

/**
 * The body of a page.
 *
 * @param title its heading
 * @param style the style sheet, as a link from the page
 * @param lookedIn where runs were looked for
 * @param pages a run each; none where there are no results
 * @param notes what the reader has to know of other runs
 */
public record Body(
    String title, String style, String lookedIn, List<Page> pages, List<String> notes) {

  /** Copies the lists. */
  public Body {
    pages = List.copyOf(pages);
    notes = List.copyOf(notes);
  }
}

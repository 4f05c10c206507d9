package io.github.concurrencybench.report;

import java.util.List;
import java.util.Map;

/**
 * The body of a page.
 *
 * @param title its heading
 * @param alone whether the page is all ours, so that it may be dark; that of a site has a skin
 * @param folder what stands beside it, as a link from the page; empty, or with a slash at the end
 * @param lookedIn where runs were looked for
 * @param pages a run each; none where there are no results
 * @param notes what the reader has to know of other runs
 */
public record Body(
    String title,
    boolean alone,
    String folder,
    String lookedIn,
    List<Page> pages,
    List<String> notes) {

  /** Copies the lists. */
  public Body {
    pages = List.copyOf(pages);
    notes = List.copyOf(notes);
  }

  String filledInto(String template, Templates templates, Words words) throws BrokenTemplate {
    return templates.filledIn(template, Map.of("words", words, "body", this));
  }
}

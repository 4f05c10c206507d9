package io.github.concurrencybench.report.chart;

import java.awt.Font;

/**
 * A picture for the page, on light and on dark paper. Where it could not be drawn both documents
 * are empty and the problem says why; the page then shows that sentence, and the numbers.
 *
 * @param id what it shows, once a workload: {@code duration}, {@code best}, {@code speedup}, {@code
 *     service-times}, {@code resources}, {@code comparison} or {@code history}; of letters and
 *     hyphens
 * @param title a heading for it, such as {@code Duration against workers: pages}
 * @param description what is to be seen, in sentences with numbers: for a reader who does not see
 *     it
 * @param numbers the table of the page that has its numbers
 * @param svgLight an SVG document for light paper, which it draws itself; empty where not drawn
 * @param svgDark the same for dark paper
 * @param problem why it was not drawn, as a sentence; empty where it was
 */
public record Chart(
    String id,
    String title,
    String description,
    Numbers numbers,
    String svgLight,
    String svgDark,
    String problem) {

  private static final int TITLE_LEFT = 14;
  private static final int TITLE_BASELINE = 25;
  private static final Font FONT = Lettering.TITLE;

  /** A table of the page: each number of a chart stands in one. */
  public enum Numbers {
    /** The table of all cells: time, service times, threads, memory and CPU of each. */
    CELLS,
    /** The table of each model at its best. */
    BEST,
    /** The rows of {@link Charts#speedups}. */
    SPEEDUPS,
    /** The rows that were handed in. */
    ROWS
  }

  /**
   * Says whether there is a picture.
   *
   * @return whether both documents are there
   */
  public boolean isDrawn() {
    return problem.isEmpty();
  }

  /**
   * A name for its file, of harmless letters and not too long.
   *
   * @param of the workload's name, of which no two may be the same
   * @param dark whether it is the picture for dark paper
   * @return such as {@code duration-pages.svg} or {@code dark-duration-pages.svg}
   */
  public String fileName(String of, boolean dark) {
    return (dark ? "dark-" : "") + FileNames.of(id, of) + ".svg";
  }

  /** What a picture is called, before it is drawn. */
  record Caption(String id, String title, String description, Numbers numbers) {
    Caption {
      title = PlainText.of(title);
      description = PlainText.of(description);
    }
  }

  static Chart of(Caption caption, Picture picture, ChartWords words) {
    String light = "";
    String dark = "";
    String problem = "";
    try {
      light = svg(caption, picture);
      dark = Theme.onDarkPaper(light);
    } catch (LinkageError | InternalError | RuntimeException noDrawing) {
      // Some JDKs come without what draws; the tables hold the same numbers.
      light = "";
      problem = words.with("no_picture", noDrawing);
    }
    return new Chart(
        caption.id(),
        caption.title(),
        caption.description(),
        caption.numbers(),
        light,
        dark,
        problem);
  }

  private static String svg(Caption caption, Picture picture) {
    SvgCanvas canvas = new SvgCanvas(Theme.LIGHT, picture.height());
    canvas.setFont(FONT);
    double width = SvgCanvas.WIDTH - 2.0 * TITLE_LEFT;
    canvas.textFrom(TITLE_LEFT, TITLE_BASELINE, Lettering.within(width, caption.title(), FONT));
    canvas.setFont(Lettering.TEXT);
    picture.drawOn(canvas);
    return canvas.document(caption.title(), caption.description());
  }
}

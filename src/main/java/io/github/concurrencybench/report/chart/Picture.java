package io.github.concurrencybench.report.chart;

/** What can be drawn on a canvas of its height, below a title. */
interface Picture {

  /** Pixels, with the title. */
  int height();

  /** Draws all but the title. */
  void drawOn(SvgCanvas canvas);
}

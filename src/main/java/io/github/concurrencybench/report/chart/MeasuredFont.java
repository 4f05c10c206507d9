package io.github.concurrencybench.report.chart;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.awt.font.TextAttribute;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.Map;

/** A font that needs no file: it answers from {@link Lettering} what is asked for the layout. */
final class MeasuredFont extends Font {

  private static final long serialVersionUID = 1L;
  private static final float ASCENT = 0.93f;
  private static final float DESCENT = 0.24f;

  MeasuredFont(int style, int size) {
    super(SANS_SERIF, style, size);
  }

  @Override
  public String getFamily() {
    return "sans-serif";
  }

  /** Batik derives one to compare fonts; what a plain one is called depends on the machine. */
  @Override
  public Font deriveFont(Map<? extends Attribute, ?> attributes) {
    return attributes.get(TextAttribute.SIZE) instanceof Number size
        ? new MeasuredFont(getStyle(), size.intValue())
        : this;
  }

  @Override
  public LineMetrics getLineMetrics(String text, FontRenderContext context) {
    return new Line(text.length(), getSize2D());
  }

  FontMetrics metrics() {
    return new Metrics(this);
  }

  private static final class Metrics extends FontMetrics {
    private static final long serialVersionUID = 1L;

    Metrics(Font font) {
      super(font);
    }

    @Override
    public int getAscent() {
      return Math.round(ASCENT * font.getSize2D());
    }

    @Override
    public int getDescent() {
      return Math.round(DESCENT * font.getSize2D());
    }

    @Override
    public int stringWidth(String text) {
      return (int) Math.ceil(Lettering.width(text, font));
    }
  }

  private static final class Line extends LineMetrics {
    private final int letters;
    private final float size;

    Line(int letters, float size) {
      this.letters = letters;
      this.size = size;
    }

    @Override
    public int getNumChars() {
      return letters;
    }

    @Override
    public float getAscent() {
      return ASCENT * size;
    }

    @Override
    public float getDescent() {
      return DESCENT * size;
    }

    @Override
    public float getLeading() {
      return 0;
    }

    @Override
    public float getHeight() {
      return getAscent() + getDescent();
    }

    @Override
    public int getBaselineIndex() {
      return Font.ROMAN_BASELINE;
    }

    @Override
    public float[] getBaselineOffsets() {
      return new float[3];
    }

    @Override
    public float getStrikethroughOffset() {
      return -size / 3;
    }

    @Override
    public float getStrikethroughThickness() {
      return 1;
    }

    @Override
    public float getUnderlineOffset() {
      return 1;
    }

    @Override
    public float getUnderlineThickness() {
      return 1;
    }
  }
}

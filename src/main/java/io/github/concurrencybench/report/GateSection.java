package io.github.concurrencybench.report;

import java.util.List;

/**
 * What a page shows of the gate.
 *
 * @param shown what was decided of its run; none where nothing was
 * @param whyNot why what stands in {@code gate.json} is not shown; else empty
 */
public record GateSection(List<GateView> shown, String whyNot) {

  /** Copies the list. */
  public GateSection {
    shown = List.copyOf(shown);
  }

  static GateSection of(GateView view) {
    return new GateSection(List.of(view), "");
  }

  static GateSection none(String whyNot) {
    return new GateSection(List.of(), whyNot);
  }
}

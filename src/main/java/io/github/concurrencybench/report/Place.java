package io.github.concurrencybench.report;

import io.github.concurrencybench.gate.Decision;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a run is shown: alone on a page, or as one of its sections.
 *
 * @param title of the section; empty where there is one run
 * @param level of its headings: 2 below the title of the page
 * @param anchor what names of its headings start with, so that those of two sections differ
 * @param folder its files, as a link from the page; empty, or with a slash at the end
 * @param up what all runs of the page share, as a link from that folder; empty, or with a slash
 * @param files those to link, by name
 */
public record Place(
    String title, int level, String anchor, String folder, String up, List<String> files) {

  /** The page of all cells. */
  static final String CELLS = "cells.html";

  private static final List<String> FILES =
      List.of(
          "results.json",
          "results.csv",
          "jmh-result.json",
          "service-times.hlog",
          SummaryMarkdown.FILE);

  /** Copies the list. */
  public Place {
    files = List.copyOf(files);
  }

  /**
   * Gives the level of the headings one below.
   *
   * @return 3 or 4
   */
  public int below() {
    return level + 1;
  }

  /** With the files of the gate. */
  Place withDecision() {
    List<String> all = new ArrayList<>(files);
    all.addAll(List.of(Decision.FILE, TestXml.FILE));
    return new Place(title, level, anchor, folder, up, all);
  }

  static Place besideTheJournal() {
    List<String> files = new ArrayList<>(FILES);
    files.add("journal.ndjson");
    return new Place("", 2, "", "", "", files);
  }

  static Place alone(String folder) {
    return new Place("", 2, "", folder, "", FILES);
  }

  static Place section(String title, String anchor, String folder) {
    return new Place(title, 3, anchor, folder, "../", FILES);
  }
}

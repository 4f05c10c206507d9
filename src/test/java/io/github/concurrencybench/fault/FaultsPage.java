package io.github.concurrencybench.fault;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The page of faults, made of the rows of the matrix and of what tests show.
 *
 * @param rows all of them
 * @param shown what tests show, in order
 */
record FaultsPage(List<FaultRow> rows, List<ShownFault> shown) {

  private static final String HEAD =
      """
      # What goes wrong, and what becomes of it

      Each line stands in the test that shows it; this page is made from them, and the build fails where it says anything else.
      A line with several numbers shows several rows of the list that the tests are held against. The
      [threat model](../THREAT_MODEL.md) says who is trusted and who is not.
      """;

  private static final String UNSHOWN =
      """

      ## Not shown by a test

      A: before the first release; B: before 1.0; C: later.

      | row | fault | why |
      |---|---|---|
      """;

  private static final String UNSEEN =
      """

      ## What no client can tell

      - An answer that says neither its length nor that it comes in chunks ends with its connection. Where that is closed too early without a reset, nothing
        tells that something is missing. `<verify>length</verify>` finds it where a URL's answers are all of one length.
      - The client of the JDK (`jdk-async`) reads three digits of a status: `2000` is 200 to it. To the other clients it is malformed.
      """;

  FaultsPage {
    rows = List.copyOf(rows);
    shown = List.copyOf(shown);
  }

  String text() {
    StringBuilder page = new StringBuilder(HEAD);
    rows.stream().map(FaultRow::part).distinct().forEach(part -> addPart(part, page));
    List<FaultRow> left = rows.stream().filter(row -> !isShown(row)).toList();
    if (!left.isEmpty()) {
      page.append(UNSHOWN);
      left.forEach(row -> page.append(line(row)));
    }
    return page.append(UNSEEN).toString();
  }

  private void addPart(String part, StringBuilder page) {
    Set<Integer> numbers =
        rows.stream()
            .filter(row -> row.part().equals(part))
            .map(FaultRow::number)
            .collect(Collectors.toSet());
    String lines =
        shown.stream()
            .filter(each -> numbers.contains(each.firstRow()))
            .map(FaultsPage::line)
            .collect(Collectors.joining());
    if (!lines.isEmpty()) {
      page.append("\n## ").append(part).append("\n\n");
      page.append("| row | fault | promise | shown by |\n|---|---|---|---|\n").append(lines);
    }
  }

  private static String line(ShownFault shown) {
    return "| %s | %s | %s | %s |\n"
        .formatted(shown.numbers(), escaped(shown.fault()), escaped(shown.promise()), shown.test());
  }

  private static String line(FaultRow row) {
    return "| %d %s | %s | %s |\n"
        .formatted(row.number(), row.priority(), escaped(row.fault()), escaped(row.unshown()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("|", "\\|")
        .replace("*", "\\*")
        .replace("_", "\\_");
  }

  /** Rows that have to be shown by now, and neither are nor say why. */
  List<Integer> forgotten() {
    return rows.stream()
        .filter(row -> row.isUrgent() && row.unshown().isEmpty() && !isShown(row))
        .map(FaultRow::number)
        .toList();
  }

  /** The rows, without reasons why no test shows what one does. */
  List<FaultRow> mended() {
    return rows.stream().map(row -> isShown(row) ? row.shown() : row).toList();
  }

  private boolean isShown(FaultRow row) {
    return shown.stream().anyMatch(each -> each.rows().contains(row.number()));
  }
}

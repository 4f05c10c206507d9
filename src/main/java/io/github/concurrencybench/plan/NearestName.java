package io.github.concurrencybench.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Finds the name that was probably meant: the one with the smallest edit distance. */
public final class NearestName {

  private NearestName() {}

  /**
   * Builds the remedy for an unknown name.
   *
   * @param unknown what was given
   * @param known what is allowed, at least one name
   * @return a sentence without the full stop: the nearest name and all that are allowed
   */
  public static String remedy(String unknown, Collection<String> known) {
    String nearest =
        known.stream()
            .min(Comparator.comparingInt((String name) -> distance(unknown, name)))
            .orElseThrow();
    return "unknown; did you mean "
        + nearest
        + "? Allowed: "
        + known.stream().sorted().collect(Collectors.joining(", "));
  }

  /** Levenshtein's distance, one row of the matrix at a time. */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int column = 0; column <= to.length(); column++) {
      row[column] = column;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}

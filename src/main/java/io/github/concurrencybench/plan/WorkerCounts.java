package io.github.concurrencybench.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The worker counts that the user asks for: a range, of which a {@link Sweep} picks some, or a
 * list, of which all are measured.
 *
 * @param counts ascending, without repetition, at least one
 * @param range whether they were given as a range
 */
public record WorkerCounts(List<Workers> counts, boolean range) {

  private static final Pattern RANGE = Pattern.compile("(.+?)\\.\\.(.+)");
  private static final Pattern CPUS = Pattern.compile("(?:(\\d+)\\s*\\*\\s*)?cpus");
  private static final int MOST = 1_000_000;
  private static final String ALLOWED =
      "allowed are a range 1..64, a list 1,2,4,8, cpus or 2*cpus, each at least 1";

  /** Sorts and copies the counts. */
  public WorkerCounts {
    counts = List.copyOf(new TreeSet<>(counts));
    if (counts.isEmpty()) {
      throw new InvalidPlan("workers", "", ALLOWED);
    }
  }

  /**
   * Reads {@code 1..64}, {@code 1,2,4,8}, {@code cpus}, {@code 2*cpus} or a list of these.
   *
   * @param text what stands in {@code <workers>}
   * @param cpus how many processors {@code cpus} stands for
   * @return the counts
   * @throws InvalidPlan for anything else, a reversed range, zero or less
   */
  public static WorkerCounts parse(String text, int cpus) {
    Matcher range = RANGE.matcher(text.strip());
    if (range.matches()) {
      return between(count(range.group(1), text, cpus), count(range.group(2), text, cpus), text);
    }
    List<Workers> listed = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      listed.add(new Workers(count(part, text, cpus)));
    }
    return new WorkerCounts(listed, false);
  }

  /**
   * Leaves out what is more than a workload or a model can use.
   *
   * @param most the largest count that makes sense
   * @return the counts up to it; at the least, that one
   */
  public WorkerCounts trimmedTo(int most) {
    List<Workers> kept = new ArrayList<>(counts.stream().filter(w -> w.count() <= most).toList());
    if (kept.size() < counts.size() && (range || kept.isEmpty())) {
      kept.add(new Workers(most));
    }
    return new WorkerCounts(kept, range);
  }

  private static WorkerCounts between(int from, int to, String text) {
    if (from > to) {
      throw new InvalidPlan("workers", text, "a range goes up; did you mean " + to + ".." + from);
    }
    List<Workers> all = new ArrayList<>(to - from + 1);
    for (int count = from; count <= to; count++) {
      all.add(new Workers(count));
    }
    return new WorkerCounts(all, true);
  }

  private static int count(String part, String text, int cpus) {
    Matcher named = CPUS.matcher(part.strip());
    try {
      long count =
          !named.matches()
              ? Integer.parseInt(part.strip())
              : named.group(1) == null
                  ? cpus
                  : Math.multiplyExact(Long.parseLong(named.group(1)), cpus);
      if (count >= 1 && count <= MOST) {
        return (int) count;
      }
    } catch (NumberFormatException | ArithmeticException notANumber) {
      // The same answer as for a number out of range.
    }
    throw new InvalidPlan("workers", text, ALLOWED);
  }
}

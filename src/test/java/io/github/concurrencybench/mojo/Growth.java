package io.github.concurrencybench.mojo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Tells growth from noise: the median of the last third of the runs against that of the first. What
 * is loaded and made once belongs to the first run, which is left out.
 *
 * @param runs what was held after each run, in their order
 */
record Growth(List<Vitals> runs) {

  private static final int THIRDS = 3;
  private static final long FEW_THREADS = 2;
  private static final long FEW_FILES = 4;
  private static final long SOME_HEAP = 4L << 20;
  private static final long TENTH = 10;

  Growth {
    runs = List.copyOf(runs);
    if (runs.size() < THIRDS) {
      throw new IllegalArgumentException("growth shows after three runs at least");
    }
  }

  /** A sentence for each thing of which there is more than its margin. */
  List<String> sentences() {
    List<String> grown = new ArrayList<>();
    long heap = early(Vitals::heapBytes);
    add(grown, "threads", Vitals::threads, FEW_THREADS);
    add(grown, "open files", Vitals::files, FEW_FILES);
    add(grown, "bytes of heap", Vitals::heapBytes, SOME_HEAP + heap / TENTH);
    add(grown, "temporary files", Vitals::temporary, 0);
    add(grown, "unfinished files", Vitals::unfinished, 0);
    add(grown, "processes", Vitals::children, 0);
    return grown;
  }

  private void add(List<String> grown, String what, ToLongFunction<Vitals> of, long margin) {
    long early = early(of);
    long late = late(of);
    if (late > early + margin) {
      grown.add("%s: %d at first, %d at last".formatted(what, early, late));
    }
  }

  private int third() {
    return Math.max(1, (runs.size() - 1) / THIRDS);
  }

  private long early(ToLongFunction<Vitals> of) {
    return median(runs.subList(1, 1 + third()), of);
  }

  private long late(ToLongFunction<Vitals> of) {
    return median(runs.subList(runs.size() - third(), runs.size()), of);
  }

  private static long median(List<Vitals> some, ToLongFunction<Vitals> of) {
    long[] sorted = some.stream().mapToLong(of).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}

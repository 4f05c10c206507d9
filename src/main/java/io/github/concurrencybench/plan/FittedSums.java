package io.github.concurrencybench.plan;

import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * Sizes sums so that a batch lasts long enough to be timed: 0.5 s at least with as many workers as
 * there are processors.
 *
 * @param squaresASecond how fast one thread is while as many run as there are processors
 * @param cpus how many processors there are
 */
public record FittedSums(double squaresASecond, int cpus) {

  private static final double SECONDS = 0.5;
  private static final double[] FIGURES = {1, 2, 5, 10};

  /** Checks the numbers. */
  public FittedSums {
    if (!(squaresASecond > 0) || cpus < 1) {
      throw new IllegalArgumentException(squaresASecond + " squares a second on " + cpus);
    }
  }

  /**
   * Finds the size. Rounded up to 1, 2 or 5 and zeros, so that it is the same the next time.
   *
   * @param workload sums whose size is to be found
   * @return the same with a size
   */
  public CpuWorkload of(CpuWorkload workload) {
    int turns = (workload.tasks() + cpus - 1) / cpus;
    double needed = Math.max(1, SECONDS * squaresASecond / turns);
    double power = Math.pow(10, Math.floor(Math.log10(needed)));
    double size =
        DoubleStream.of(FIGURES)
            .map(figure -> figure * power)
            .filter(round -> round >= needed)
            .findFirst()
            .orElse(needed);
    return workload.withSize(Math.round(size));
  }

  /**
   * Says what was done.
   *
   * @param fitted what {@link #of} has found
   * @return a sentence with the element to keep it
   */
  public String sentence(CpuWorkload fitted) {
    return String.format(
        Locale.ROOT,
        "%s: sized to %,d squares a sum so that a batch takes 0.5 s or more; to keep that, set"
            + " <size>%d</size>.",
        fitted.name(),
        fitted.size(),
        fitted.size());
  }
}

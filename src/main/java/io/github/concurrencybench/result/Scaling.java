package io.github.concurrencybench.result;

/**
 * The Universal Scalability Law, where it fits: N workers do {@code lambda N / (1 + sigma (N - 1) +
 * kappa N (N - 1))} tasks a second. With {@code kappa} 0 it is Amdahl's law.
 *
 * @param lambda tasks a second of one worker
 * @param sigma contention: the share of the work that only one can do at a time
 * @param kappa coherency: what each pair of workers costs the others
 * @param peakWorkers with how many it predicts the most; null where more always help
 * @param fit the share of the variation in throughput that it explains, at most 1
 */
public record Scaling(double lambda, double sigma, double kappa, Double peakWorkers, double fit) {

  /**
   * Evaluates the law.
   *
   * @param workers how many
   * @return the predicted throughput in tasks a second
   */
  public double throughput(double workers) {
    return lambda * workers / (1 + sigma * (workers - 1) + kappa * workers * (workers - 1));
  }
}

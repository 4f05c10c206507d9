package io.github.concurrencybench.analysis;

import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Scaling;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Fits the Universal Scalability Law (Gunther, Guerrilla Capacity Planning, 2007, equation 4.31) to
 * throughputs. With {@code y = N / X} it is linear: {@code y = a + b (N - 1) + c N (N - 1)}, where
 * lambda is 1 / a, sigma b / a and kappa c / a. Residuals are relative, so that few workers count
 * as much as many.
 */
final class ScalingLaw {

  /** Three constants need a few more points before the rest says whether they fit. */
  private static final int FEWEST_POINTS = 5;

  /** Batches of n equal tasks are stairs beyond, which no such law describes. */
  private static final int TASKS_A_WORKER = 4;

  private static final double LEAST_FIT = 0.9;
  private static final double FARTHEST_RESIDUAL = 0.15;

  /** A peak so many times beyond the largest number of workers is noise, not coherency. */
  private static final int FARTHEST_PEAK = 4;

  private ScalingLaw() {}

  /** The law of what was measured of one model. */
  static Optional<Scaling> of(Curve curve) {
    Map<Integer, Double> throughputs = new TreeMap<>();
    for (CellResult cell : curve.cells()) {
      throughputs.put(cell.cell().workers().count(), cell.throughput().median());
    }
    return of(throughputs, curve.tasks());
  }

  /**
   * Fits what was measured of one model.
   *
   * @param throughputs tasks a second by workers
   * @param tasks how many tasks a batch has
   * @return the law; empty where there are too few points or it does not describe them
   */
  static Optional<Scaling> of(Map<Integer, Double> throughputs, int tasks) {
    List<Point> points =
        throughputs.entrySet().stream()
            .map(entry -> new Point(entry.getKey(), entry.getValue()))
            .filter(point -> point.workers() * TASKS_A_WORKER <= tasks)
            .toList();
    return points.size() < FEWEST_POINTS
        ? Optional.empty()
        : fit(points).filter(s -> fits(s, points));
  }

  /** The throughput with a number of workers. */
  private record Point(double workers, double throughput) {

    double[] row() {
      double weight = throughput / workers;
      return new double[] {weight, weight * (workers - 1), weight * workers * (workers - 1)};
    }
  }

  /** The best with neither constant negative: with both, without one, without either. */
  private static Optional<Scaling> fit(List<Point> points) {
    return Stream.of(new int[] {0, 1, 2}, new int[] {0, 1}, new int[] {0, 2}, new int[] {0})
        .map(free -> solved(points, free))
        .filter(all -> all[0] > 0 && all[1] >= 0 && all[2] >= 0)
        .filter(all -> all[2] == 0 || peak(all) <= FARTHEST_PEAK * largest(points))
        .min(Comparator.comparingDouble(all -> squares(points, all)))
        .map(all -> scaling(all, points));
  }

  private static Scaling scaling(double[] all, List<Point> points) {
    double sigma = all[1] / all[0];
    double kappa = all[2] / all[0];
    Double peak = kappa == 0 ? null : Double.valueOf(peak(all));
    Scaling law = new Scaling(1 / all[0], sigma, kappa, peak, 1);
    return new Scaling(law.lambda(), sigma, kappa, peak, explained(law, points));
  }

  /** Gunther, equation 4.33; with sigma above 1 the first worker is the peak. */
  private static double peak(double[] all) {
    return Math.sqrt(Math.max(1, (all[0] - all[1]) / all[2]));
  }

  private static double largest(List<Point> points) {
    return points.stream().mapToDouble(Point::workers).max().orElseThrow();
  }

  private static boolean fits(Scaling law, List<Point> points) {
    return law.fit() >= LEAST_FIT
        && points.stream()
            .mapToDouble(p -> Math.abs(law.throughput(p.workers()) / p.throughput() - 1))
            .allMatch(residual -> residual <= FARTHEST_RESIDUAL);
  }

  private static double explained(Scaling law, List<Point> points) {
    double mean = points.stream().mapToDouble(Point::throughput).average().orElseThrow();
    double left =
        points.stream()
            .mapToDouble(p -> Math.pow(p.throughput() - law.throughput(p.workers()), 2))
            .sum();
    double all = points.stream().mapToDouble(p -> Math.pow(p.throughput() - mean, 2)).sum();
    return all == 0 ? 0 : 1 - left / all;
  }

  private static double squares(List<Point> points, double[] all) {
    return points.stream()
        .map(Point::row)
        .mapToDouble(row -> Math.pow(row[0] * all[0] + row[1] * all[1] + row[2] * all[2] - 1, 2))
        .sum();
  }

  /** Least squares with some of the constants; the others are 0. */
  private static double[] solved(List<Point> points, int[] free) {
    int size = free.length;
    double[][] normal = new double[size][size + 1];
    for (Point point : points) {
      double[] row = point.row();
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          normal[i][j] += row[free[i]] * row[free[j]];
        }
        normal[i][size] += row[free[i]];
      }
    }
    double[] all = new double[3];
    double[] solution = LinearEquations.solved(normal);
    for (int i = 0; i < size; i++) {
      all[free[i]] = solution[i];
    }
    return all;
  }
}

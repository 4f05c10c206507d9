package io.github.concurrencybench.analysis;

import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Disturbance;
import io.github.concurrencybench.result.Noise;
import io.github.concurrencybench.result.Sample;
import java.net.URI;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * What disturbed the samples of a cell. Each border is stated in {@code docs/method.md}; a sample
 * is disturbed by what is above it. What the system does not tell disturbs nothing.
 */
public final class Disturbances {

  /** Of the processors' time that other programs used; only where threads also had to wait. */
  static final double OTHERS = 0.1;

  /** Of the time, in which some thread had to wait for a processor. */
  static final double PRESSURE = 0.1;

  /** Above it for both, others had the processors, whatever a server on this machine does. */
  static final double STARVED = 0.5;

  /** Of the processors' time that a hypervisor took. */
  static final double STEAL = 0.05;

  /** Of the time, held back by the quota; added up over processors. */
  static final double QUOTA = 0.05;

  /** Of the time, in garbage collections. */
  static final double COLLECTION = 0.1;

  /** Collections are told in milliseconds, which say little of less than 20 of them. */
  static final double SHORTEST_COLLECTED = 20e6;

  /** A median stays what it is where at most so many of the samples are disturbed. */
  static final double FEW = 0.2;

  private final CellResult cell;
  private final boolean othersAreTold;
  private final int jvms;

  /**
   * Looks at a cell.
   *
   * @param workload what it runs: a server of yours on this machine counts as another program, and
   *     so as a disturbance only where more than half of the processors are gone
   * @param cell the cell
   */
  public Disturbances(Workload workload, CellResult cell) {
    this.cell = cell;
    this.othersAreTold = !isOnThisMachine(workload);
    // Of worker processes the time of collections is added up.
    this.jvms = cell.cell().model().endsWith("processes") ? cell.cell().workers().count() + 1 : 1;
  }

  static boolean isOnThisMachine(Workload workload) {
    return workload instanceof HttpWorkload http
        && http.urls().stream()
            .map(URI::getHost)
            .anyMatch(
                host -> host != null && host.matches("localhost|127\\..*|\\[::1]|\\[[0:]+1]"));
  }

  /**
   * Counts.
   *
   * @return how many of the samples were disturbed
   */
  public int count() {
    return (int) cell.samples().stream().filter(sample -> !of(sample).isEmpty()).count();
  }

  /**
   * Says whether the median is in doubt.
   *
   * @return whether more than a fifth of the samples was disturbed
   */
  public boolean areMany() {
    return areMany(count(), cell.samples().size());
  }

  static boolean areMany(int disturbed, int samples) {
    return disturbed > FEW * samples;
  }

  /** What disturbed one sample. */
  Set<Disturbance> of(Sample sample) {
    Set<Disturbance> found = EnumSet.noneOf(Disturbance.class);
    for (Disturbance each : Disturbance.values()) {
      Double share = share(each, sample);
      if (share != null && share > border(each) && (each != Disturbance.OTHERS || waited(sample))) {
        found.add(each);
      }
    }
    return found;
  }

  private static double border(Disturbance by) {
    return switch (by) {
      case OTHERS -> OTHERS;
      case STEAL -> STEAL;
      case QUOTA -> QUOTA;
      case COLLECTION -> COLLECTION;
    };
  }

  /** How much of the processors, or of the time, one of them took; null where it is not told. */
  Double share(Disturbance by, Sample sample) {
    Noise noise = sample.noise();
    double nanos = sample.duration().toNanos();
    return switch (by) {
      case OTHERS -> othersAreTold || isStarved(noise) ? noise.othersShare() : null;
      case STEAL -> noise.stealShare();
      case QUOTA ->
          noise.throttled() == null
              ? null
              : Double.valueOf(Math.min(1, noise.throttled().toNanos() / nanos));
      case COLLECTION ->
          nanos < SHORTEST_COLLECTED || isStarved(noise)
              ? null
              : Double.valueOf(Math.min(1, sample.gc().toNanos() / nanos / jvms));
    };
  }

  /** There, collections too wait for processors, and their time tells nothing of the heap. */
  private static boolean isStarved(Noise noise) {
    return noise.othersShare() != null
        && noise.othersShare() > STARVED
        && noise.cpuPressure() != null
        && noise.cpuPressure() > STARVED;
  }

  /** Where processors were free all the time, others took nothing from us. */
  private static boolean waited(Sample sample) {
    Double pressure = sample.noise().cpuPressure();
    return pressure == null || pressure > PRESSURE;
  }

  /** The largest share of a sample's time that went into garbage collections. */
  double collected() {
    return cell.samples().stream()
        .map(sample -> share(Disturbance.COLLECTION, sample))
        .filter(Objects::nonNull)
        .max(Double::compare)
        .orElse(0.0);
  }

  CellResult cell() {
    return cell;
  }
}

package io.github.concurrencybench.plan;

import java.util.Locale;

/** The most that a host may get of one run. A plan beyond it is refused, never slowed down. */
public enum LoadCap {
  /** This machine, a private address that is listed, and who is answered for by a person. */
  NONE(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY),
  /** A private address. */
  OF_PRIVATE(256, 1_000, Double.POSITIVE_INFINITY),
  /** A public address that is named by its URL alone. */
  OF_PUBLIC(8, 20, 1_000),
  /** A public address that {@code <allowedHosts>} lists. */
  OF_LISTED(256, 1_000, 100_000);

  private final double workers;
  private final double aSecond;
  private final double requests;

  LoadCap(double workers, double aSecond, double requests) {
    this.workers = workers;
    this.aSecond = aSecond;
    this.requests = requests;
  }

  /**
   * Finds the cap of a host.
   *
   * @param address the widest class of its addresses
   * @param listed whether {@code <allowedHosts>} has it
   * @param authorized whether a person answers for it on the command line
   * @return what it may get
   */
  public static LoadCap of(AddressClass address, boolean listed, boolean authorized) {
    if (authorized) {
      return NONE;
    }
    return switch (address) {
      case LOOPBACK -> NONE;
      case PRIVATE -> listed ? NONE : OF_PRIVATE;
      case PUBLIC -> listed ? OF_LISTED : OF_PUBLIC;
    };
  }

  /**
   * How many requests may be in progress.
   *
   * @return that many workers; infinite where it does not matter
   */
  public double workers() {
    return workers;
  }

  /**
   * How many requests may start in a second.
   *
   * @return that many; infinite where it does not matter
   */
  public double aSecond() {
    return aSecond;
  }

  /**
   * How many requests a run may send, warm-up included.
   *
   * @return that many; infinite where it does not matter
   */
  public double requests() {
    return requests;
  }

  /** For people: {@code at most 8 workers, 20 requests a second and 1,000 requests a run}. */
  @Override
  public String toString() {
    if (this == NONE) {
      return "no cap";
    }
    String most = "at most %,.0f workers";
    return Double.isInfinite(requests)
        ? String.format(Locale.ROOT, most + " and %,.0f requests a second", workers, aSecond)
        : String.format(
            Locale.ROOT,
            most + ", %,.0f requests a second and %,.0f requests a run",
            workers,
            aSecond,
            requests);
  }
}

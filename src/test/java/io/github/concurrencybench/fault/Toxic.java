package io.github.concurrencybench.fault;

/**
 * What a proxy does to the answers that go through it.
 *
 * @param latencyMillis how much later each part comes
 * @param jitterMillis how much more that may be, at random
 * @param bytesPerSecond how fast it is; 0 for no limit
 * @param sliceBytes the largest part that is passed on at once; 0 for no limit
 * @param limitBytes after how many bytes it ends a connection; negative for never
 * @param ending how it ends it
 */
public record Toxic(
    int latencyMillis,
    int jitterMillis,
    int bytesPerSecond,
    int sliceBytes,
    long limitBytes,
    Ending ending) {

  /** How a connection ends that has reached its limit. */
  public enum Ending {
    /** In order, as if all had been said. */
    CLOSE,
    /** Cut off. */
    RESET,
    /** It stays open and nothing comes any more. */
    BLACK_HOLE
  }

  /** Everything passes as it is. */
  public static final Toxic NONE = new Toxic(0, 0, 0, 0, -1, Ending.CLOSE);

  /** Everything comes later. */
  public static Toxic latency(int millis, int jitterMillis) {
    return new Toxic(millis, jitterMillis, 0, 0, -1, Ending.CLOSE);
  }

  /** A thin line. */
  public static Toxic bandwidth(int bytesPerSecond) {
    return new Toxic(0, 0, bytesPerSecond, Math.max(1, bytesPerSecond / 50), -1, Ending.CLOSE);
  }

  /** Small parts. */
  public static Toxic slicer(int bytes) {
    return new Toxic(0, 0, 0, bytes, -1, Ending.CLOSE);
  }

  /** An end after so many bytes. */
  public static Toxic endAfter(long bytes, Ending ending) {
    return new Toxic(0, 0, 0, 0, bytes, ending);
  }
}

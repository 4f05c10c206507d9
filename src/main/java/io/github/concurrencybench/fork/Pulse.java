package io.github.concurrencybench.fork;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Notices whether this process was held up as a whole: stopped, frozen, or asleep with its machine.
 * A thread of its own looks at the clock ten times a second. Where it could not for more than a
 * second, and the process has used little processor time meanwhile, none of its threads ran; a long
 * garbage collection or too many threads would have used more.
 */
final class Pulse {

  /** What is shorter, rounds and medians take care of. */
  static final Duration LEAST = Duration.ofSeconds(1);

  private static final Duration BEAT = Duration.ofMillis(100);

  /** Just before and after it, the JIT compiler's threads may have used some. */
  private static final double MOST_CPU_SHARE = 0.25;

  private static final Path UPTIME = Path.of("/proc/uptime");

  private final LongSupplier clock;
  private final LongSupplier cpu;
  private final LongSupplier asleep;
  private long last;
  private long lastCpu;
  private long stopped;

  /**
   * Takes its clocks, all in nanoseconds.
   *
   * @param clock the time, which may stand still while the machine sleeps
   * @param cpu the processor time of this process
   * @param asleep how long the machine has slept since some moment
   */
  Pulse(LongSupplier clock, LongSupplier cpu, LongSupplier asleep) {
    this.clock = clock;
    this.cpu = cpu;
    this.asleep = asleep;
    this.last = clock.getAsLong();
    this.lastCpu = cpu.getAsLong();
  }

  /** Starts the one of this process. */
  static Pulse start() {
    Pulse pulse = new Pulse(System::nanoTime, Pulse::cpuOfProcess, () -> asleep(UPTIME));
    Thread beats = new Thread(pulse::beat, "concurrency-bench feels its pulse");
    beats.setDaemon(true);
    beats.start();
    return pulse;
  }

  private void beat() {
    while (!Thread.interrupted()) {
      LockSupport.parkNanos(BEAT.toNanos());
      look();
    }
  }

  /** How long it was held up since some moment: to be subtracted from what is said later. */
  long heldUpNanos() {
    return look() + asleep.getAsLong();
  }

  /** On the thread that asks too: the one that beats may not have run yet. */
  private synchronized long look() {
    long now = clock.getAsLong();
    long used = cpu.getAsLong();
    long gap = now - last;
    if (gap > LEAST.toNanos() && used - lastCpu < MOST_CPU_SHARE * gap) {
      stopped += gap;
    }
    last = now;
    lastCpu = used;
    return stopped;
  }

  private static long cpuOfProcess() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }

  /**
   * The kernel's time since its start, which counts sleep (proc(5)), less the time of the JVM,
   * which does not. Elsewhere nobody tells.
   */
  static long asleep(Path uptime) {
    try {
      String seconds = Files.readString(uptime).split(" ", 2)[0];
      return Math.round(Double.parseDouble(seconds) * 1e9) - System.nanoTime();
    } catch (IOException | NumberFormatException notTold) {
      return 0;
    }
  }
}

package io.github.concurrencybench.fork.usage;

import io.github.concurrencybench.result.Noise;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How busy the whole machine is, whoever makes it so: this process among others.
 *
 * @param nanos when that was
 * @param pressureMicros since the machine started, how long some thread had to wait for a processor
 *     (the kernel's "Pressure Stall Information"); null where the system does not tell
 * @param loadAverage threads that run or wait to, over the last minute; null as above
 * @param throttledMicros how long the control group's quota held its threads back; null as above
 * @param ticks what the processors did; null as above
 */
record MachineLoad(
    long nanos,
    Long pressureMicros,
    Double loadAverage,
    Long throttledMicros,
    ProcessorTicks ticks) {

  private static final Pattern SOME = Pattern.compile("(?m)^some .*total=(\\d{1,18})$");
  private static final double NANOS_A_MICRO = 1000;

  /** Nobody looked. */
  static final MachineLoad UNKNOWN = new MachineLoad(0, null, null, null, null);

  static MachineLoad now() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return new MachineLoad(
        System.nanoTime(),
        pressure(ProcFiles.cpuPressure()),
        load < 0 ? null : load,
        ControlGroup.OF_THIS_PROCESS.throttledMicros(),
        ProcessorTicks.now());
  }

  static Long pressure(String file) {
    Matcher some = SOME.matcher(file);
    return some.find() ? Long.valueOf(some.group(1)) : null;
  }

  /** What went on since another moment. */
  Noise since(MachineLoad before) {
    boolean told = ticks != null && before.ticks != null;
    return new Noise(
        cpuPressureSince(before),
        loadAverage,
        told ? ticks.stealShareSince(before.ticks) : null,
        throttledSince(before),
        null,
        told ? ticks.othersShareSince(before.ticks) : null);
  }

  private Duration throttledSince(MachineLoad before) {
    return throttledMicros == null || before.throttledMicros == null
        ? null
        : Duration.of(Math.max(0, throttledMicros - before.throttledMicros), ChronoUnit.MICROS);
  }

  /** The share of the time since another moment in which some thread waited for a processor. */
  Double cpuPressureSince(MachineLoad before) {
    if (pressureMicros == null || before.pressureMicros == null || nanos <= before.nanos) {
      return null;
    }
    double waited = (pressureMicros - before.pressureMicros) * NANOS_A_MICRO;
    return Math.min(1, Math.max(0, waited / (nanos - before.nanos)));
  }
}

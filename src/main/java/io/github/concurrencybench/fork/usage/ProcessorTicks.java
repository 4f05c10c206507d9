package io.github.concurrencybench.fork.usage;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What the machine's processors did since it started, in ticks of 10 ms; see proc(5).
 *
 * @param processors how many the machine has
 * @param used by programs, and by the system for them
 * @param steal what a hypervisor gave to other machines
 * @param total all of the time, idle or not
 * @param own of {@code used}, the part of each process of this run
 */
record ProcessorTicks(long processors, long used, long steal, long total, Map<Long, Long> own) {

  /** Below 15 ticks a processor the error of the clocks is as large as what is to be told. */
  private static final int FEWEST_TICKS = 15;

  /** Null where the system does not tell. */
  static ProcessorTicks now() {
    // In this order, since to look for our processes takes some of the time that is looked for.
    Map<Long, Long> own = ofThisRun();
    return of(ProcFiles.machineStat(), own);
  }

  /**
   * Reads the first line of the machine's file. Interrupts are left out: they belong to nobody, and
   * most of them are ours where a batch uses the network.
   */
  static ProcessorTicks of(String machineStat, Map<Long, Long> own) {
    String[] words = machineStat.lines().findFirst().orElse("").split("\\s+");
    long[] ticks = Stream.of(words).skip(1).mapToLong(Long::parseLong).limit(8).toArray();
    // Before Linux 2.6.11 there was no steal; user, nice and system come first.
    return ticks.length < 8
        ? null
        : new ProcessorTicks(
            machineStat.lines().filter(line -> line.matches("cpu\\d.*")).count(),
            ticks[0] + ticks[1] + ticks[2],
            ticks[7],
            LongStream.of(ticks).sum(),
            own);
  }

  /** The share of the processors that was given to other machines; null for a short time. */
  Double stealShareSince(ProcessorTicks before) {
    return share(steal - before.steal, before);
  }

  /** The share of the processors that other programs used; null for a short time. */
  Double othersShareSince(ProcessorTicks before) {
    long ours =
        own.entrySet().stream()
            .mapToLong(each -> each.getValue() - before.own.getOrDefault(each.getKey(), 0L))
            .sum();
    return share(used - before.used - ours, before);
  }

  private Double share(long part, ProcessorTicks before) {
    long whole = total - before.total;
    return whole < FEWEST_TICKS * processors
        ? null
        : Double.valueOf(Math.min(1, Math.max(0, (double) part / whole)));
  }

  /**
   * Of the process two above, which is Maven's, and of all it started: the process that starts the
   * forks, the embedded target, this fork and its workers.
   */
  private static Map<Long, Long> ofThisRun() {
    ProcessHandle self = ProcessHandle.current();
    ProcessHandle maven = self.parent().flatMap(ProcessHandle::parent).orElse(self);
    Map<Long, Long> own = new HashMap<>();
    Stream.concat(Stream.of(maven), maven.descendants())
        .forEach(process -> own.put(process.pid(), ofProcess(ProcFiles.statOf(process.pid()))));
    return own;
  }

  /** User and system time, the 14th and 15th field; the 2nd is a name that may hold spaces. */
  static long ofProcess(String stat) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split("\\s+");
    return fields.length < 13 ? 0 : Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
  }
}

package io.github.concurrencybench.gate.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Traces that nobody measured, with the variation of some that were: for trying the study out.
 *
 * @param wall the variation of durations between forks, as a logarithm
 * @param cpu that of processor time
 * @param outliers how likely a batch takes up to three times as long
 * @param drift how far a machine's speed wanders over the trace
 */
record MadeUpTrace(double wall, double cpu, double outliers, double drift) {

  static final MadeUpTrace QUIET = new MadeUpTrace(0.03, 0.04, 0.005, 0.02);
  static final MadeUpTrace LOADED = new MadeUpTrace(0.15, 0.04, 0.15, 0.3);

  private static final double BATCH = 250e6;
  private static final int VISITS = 200;
  private static final int SAMPLES = 5;

  Trace trace(String name, long seed) {
    Random random = new Random(seed);
    Map<String, List<List<Trace.Fork>>> cells = new LinkedHashMap<>();
    for (String cell :
        List.of("cpu/platform-threads/2", "http/platform-threads/48", "task/platform-threads/8")) {
      List<List<Trace.Fork>> visits = new ArrayList<>();
      double speed = 0;
      for (int visit = 0; visit < VISITS; visit++) {
        speed = 0.9 * speed + drift * Math.sqrt(1 - 0.81) * random.nextGaussian();
        visits.add(List.of(fork(speed, random), fork(speed, random), fork(speed, random)));
      }
      cells.put(cell, visits);
    }
    return new Trace(name, cells);
  }

  private Trace.Fork fork(double speed, Random random) {
    double level = speed + wall * random.nextGaussian();
    double work = cpu * random.nextGaussian();
    List<Long> durations = new ArrayList<>();
    List<Long> cpus = new ArrayList<>();
    long took = 900_000_000L;
    for (int sample = 0; sample < SAMPLES; sample++) {
      double slow = random.nextDouble() < outliers ? 1 + 2 * random.nextDouble() : 1;
      long nanos = Math.round(BATCH * slow * Math.exp(level + wall * random.nextGaussian()));
      durations.add(nanos);
      cpus.add(Math.round(BATCH * Math.exp(work + cpu * random.nextGaussian())));
      took += nanos;
    }
    return new Trace.Fork(took, durations, cpus);
  }
}

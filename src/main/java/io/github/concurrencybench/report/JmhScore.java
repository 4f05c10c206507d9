package io.github.concurrencybench.report;

import io.github.concurrencybench.plan.JmhMode;
import io.github.concurrencybench.plan.JmhWorkload;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.result.Sample;

/** What JMH would call the score of a sample. */
enum JmhScore {
  /** Our own batches, each an operation. */
  BATCHES("ss", "ms/op") {
    @Override
    double of(Sample sample, Workers threads) {
      return sample.duration().toNanos() / NANOS_A_MILLISECOND;
    }
  },
  /** Operations that all threads did together. */
  THROUGHPUT("thrpt", "ops/s") {
    @Override
    double of(Sample sample, Workers threads) {
      return NANOS_A_SECOND * sample.ran() / sample.duration().toNanos();
    }
  },
  /** How long one took in its thread. */
  AVERAGE_TIME("avgt", "ns/op"),
  /** The mean of those that were looked at. */
  SAMPLE_TIME("sample", "ns/op"),
  /** One invocation. */
  SINGLE_SHOT("ss", "ns/op");

  private static final double NANOS_A_MILLISECOND = 1e6;
  private static final double NANOS_A_SECOND = 1e9;

  private final String mode;
  private final String unit;

  JmhScore(String mode, String unit) {
    this.mode = mode;
    this.unit = unit;
  }

  static JmhScore of(JmhWorkload workload) {
    JmhMode mode = workload.mode();
    return switch (mode) {
      case THROUGHPUT -> THROUGHPUT;
      case AVERAGE_TIME -> AVERAGE_TIME;
      case SAMPLE_TIME -> SAMPLE_TIME;
      case SINGLE_SHOT -> SINGLE_SHOT;
    };
  }

  double of(Sample sample, Workers threads) {
    return (double) sample.duration().toNanos() * threads.count() / sample.ran();
  }

  String mode() {
    return mode;
  }

  String unit() {
    return unit;
  }
}

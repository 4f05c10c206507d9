package io.github.concurrencybench.fork.process;

import io.github.concurrencybench.fork.usage.Usage;
import io.github.concurrencybench.result.Noise;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;

/** What a worker has used, as a frame. */
final class UsageFrame {

  private static final long NOT_TOLD = Long.MIN_VALUE;

  private UsageFrame() {}

  static Frame of(Usage usage) {
    return Frame.of(Frame.Type.USAGE, out -> write(usage, out));
  }

  private static void write(Usage usage, DataOutputStream out) throws IOException {
    out.writeLong(usage.cpu().toNanos());
    out.writeLong(usage.allocatedBytes() == null ? NOT_TOLD : usage.allocatedBytes());
    out.writeLong(usage.gc().toNanos());
    out.writeInt(usage.peakThreads());
    out.writeLong(usage.peakMemoryBytes() == null ? NOT_TOLD : usage.peakMemoryBytes());
    Duration delay = usage.noise().runDelay();
    out.writeLong(delay == null ? NOT_TOLD : delay.toNanos());
  }

  static Usage read(Frame frame) throws IOException {
    DataInputStream in = frame.data();
    Duration cpu = Duration.ofNanos(in.readLong());
    Long allocated = told(in.readLong());
    Duration gc = Duration.ofNanos(in.readLong());
    int peakThreads = in.readInt();
    Long peakMemory = told(in.readLong());
    Long delay = told(in.readLong());
    Noise noise = Noise.UNKNOWN.withRunDelay(delay == null ? null : Duration.ofNanos(delay));
    return new Usage(cpu, allocated, gc, peakThreads, peakMemory, noise);
  }

  private static Long told(long value) {
    return value == NOT_TOLD ? null : Long.valueOf(value);
  }
}

package io.github.concurrencybench;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.CpuWorkload;
import io.github.concurrencybench.plan.ForkFiles;
import io.github.concurrencybench.plan.ForkJvm;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Repetitions;
import io.github.concurrencybench.plan.Request;
import io.github.concurrencybench.plan.Side;
import io.github.concurrencybench.plan.Sweep;
import io.github.concurrencybench.plan.Target;
import io.github.concurrencybench.plan.Tolerance;
import io.github.concurrencybench.plan.UserCode;
import io.github.concurrencybench.plan.Warmups;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.CgroupLimits;
import io.github.concurrencybench.result.Environment;
import io.github.concurrencybench.result.JournalContent;
import io.github.concurrencybench.result.JournalHead;
import io.github.concurrencybench.result.Jvm;
import io.github.concurrencybench.result.Noise;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.RunStatus;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.Status;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** Values that tests share, made by hand: 100 tasks, 17.0.1, two processors. */
public final class HandMade {

  public static final Instant START = Instant.parse("2026-01-02T03:04:05Z");
  public static final CpuWorkload CPU = new CpuWorkload("squares", 1000, 100);
  public static final int TASKS = 100;

  private HandMade() {}

  public static HttpWorkload http(String name, String... urls) {
    return new HttpWorkload(
        name,
        Arrays.stream(urls).map(URI::create).toList(),
        TASKS / urls.length,
        Connection.KEPT,
        Request.get(),
        null);
  }

  public static HttpWorkload target(String name, int capacity) {
    Target target = new Target(Duration.ofMillis(20), Duration.ZERO, List.of(1024), capacity);
    return new HttpWorkload(name, List.of(), TASKS, Connection.KEPT, Request.get(), target);
  }

  /** What a fork is asked where only the tasks and the model matter. */
  public static CellRequest request(Workload workload, String model, int workers) {
    return new CellRequest(
        new Cell(workload.name(), workload.tasks(), model, new Workers(workers), "", Side.PRESENT),
        1,
        workload,
        new Repetitions(1, 1, new Warmups(0)),
        new ForkFiles("", ""),
        new ForkJvm(List.of(), UserCode.NONE));
  }

  /** The same for worker processes, which write files. */
  public static CellRequest request(CellRequest request, Path folder, String... jvmArgs) {
    return new CellRequest(
        request.cell(),
        request.round(),
        request.workload(),
        request.repetitions(),
        new ForkFiles(folder.resolve("work").toString(), folder.resolve("forks.log").toString()),
        new ForkJvm(List.of(jvmArgs), request.jvm().userCode()));
  }

  public static Cell cell(String workload, String model, int workers) {
    return cell(workload, model, workers, "17.0.1");
  }

  public static Cell cell(String workload, String model, int workers, String jvm) {
    return new Cell(workload, TASKS, model, new Workers(workers), jvm, Side.PRESENT);
  }

  public static Sample sample(int round, double millis) {
    return sample(round, millis, Map.of(), 4950);
  }

  public static Sample sample(int round, double millis, Map<String, Integer> errors, long sum) {
    int failed = errors.values().stream().mapToInt(Integer::intValue).sum();
    Duration duration = Duration.ofNanos(Math.round(millis * 1e6));
    return new Sample(
        round,
        duration,
        TASKS - failed,
        errors,
        1000,
        sum,
        duration.dividedBy(10),
        12,
        50L << 20,
        4096L,
        Duration.ZERO,
        new Noise(0.25, 1.5, null, null, null, null));
  }

  /** The same sample in other noise. */
  public static Sample in(Noise noise, Duration gc, Sample sample) {
    return new Sample(
        sample.round(),
        sample.duration(),
        sample.ok(),
        sample.errors(),
        sample.bytes(),
        sample.checksum(),
        sample.cpu(),
        sample.peakThreads(),
        sample.peakMemoryBytes(),
        sample.allocatedBytes(),
        gc,
        noise);
  }

  /** A measured round with a sample for each duration. */
  public static RoundResult round(Cell cell, int round, double... millis) {
    List<Sample> samples = Arrays.stream(millis).mapToObj(each -> sample(round, each)).toList();
    return round(cell, round, samples);
  }

  public static RoundResult round(Cell cell, int round, List<Sample> samples) {
    return new RoundResult(
        cell,
        round,
        Status.MEASURED,
        null,
        samples,
        Duration.ofMillis(3),
        histogram(1_000_000, 2_000_000, 9_000_000));
  }

  /** A round for each duration, with one sample. */
  public static List<RoundResult> rounds(Cell cell, double... millis) {
    List<RoundResult> rounds = new ArrayList<>();
    for (int index = 0; index < millis.length; index++) {
      rounds.add(round(cell, index + 1, millis[index]));
    }
    return rounds;
  }

  /** Rounds with one sample each, in which the time was up after the first tasks. */
  public static List<RoundResult> cutRounds(Cell cell, int ran, double... millis) {
    List<RoundResult> rounds = new ArrayList<>();
    for (int index = 0; index < millis.length; index++) {
      rounds.add(round(cell, index + 1, List.of(cut(index + 1, ran, millis[index]))));
    }
    return rounds;
  }

  private static Sample cut(int round, int ran, double millis) {
    Sample whole = sample(round, millis);
    return new Sample(
        round,
        whole.duration(),
        ran,
        Map.of(),
        whole.bytes(),
        ran,
        whole.cpu(),
        whole.peakThreads(),
        whole.peakMemoryBytes(),
        whole.allocatedBytes(),
        whole.gc(),
        whole.noise());
  }

  public static String histogram(long... nanos) {
    Histogram histogram = new Histogram(3);
    Arrays.stream(nanos).forEach(histogram::recordValue);
    ByteBuffer buffer = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
    int length = histogram.encodeIntoCompressedByteBuffer(buffer);
    return Base64.getEncoder().encodeToString(Arrays.copyOf(buffer.array(), length));
  }

  public static Plan plan(List<Workload> workloads, List<Cell> cells) {
    Repetitions repetitions = new Repetitions(5, 3, Warmups.AUTO);
    return new Plan(workloads, cells, repetitions, Sweep.ADAPTIVE, 42, List.of("-Xmx1g"));
  }

  public static Plan tolerant(Plan plan, double share) {
    return new Plan(
        plan.workloads(),
        plan.cells(),
        plan.repetitions(),
        plan.sweep(),
        plan.randomSeed(),
        plan.jvmArgs(),
        new Tolerance(share));
  }

  public static Environment environment() {
    Jvm jvm =
        new Jvm(
            "17.0.1",
            "17.0.1+12",
            "Example",
            "/jdk",
            List.of("-XX:+UseG1GC", "-XX:MaxHeapSize=1073741824"));
    return new Environment(
        "Linux 6 amd64",
        2,
        8L << 30,
        new CgroupLimits(1.5, 4L << 30),
        0.5,
        List.of(jvm),
        "print",
        false);
  }

  public static JournalHead head(Plan plan) {
    return JournalHead.of(START, "0.1.0", environment(), plan);
  }

  public static JournalContent journal(Plan plan, List<RoundResult> rounds) {
    return journal(plan, rounds, RunStatus.COMPLETE);
  }

  public static JournalContent journal(Plan plan, List<RoundResult> rounds, RunStatus status) {
    return new JournalContent(
        head(plan), rounds, status, START.plusSeconds(60), Duration.ofMinutes(1), List.of());
  }
}

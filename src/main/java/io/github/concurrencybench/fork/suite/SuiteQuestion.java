package io.github.concurrencybench.fork.suite;

import io.github.concurrencybench.fork.HostLink;
import io.github.concurrencybench.fork.ParentLink;
import io.github.concurrencybench.fork.WorkFileWriter;
import io.github.concurrencybench.fork.model.VirtualThreads;
import io.github.concurrencybench.fork.output.StandardStreams;
import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.plan.JmhWorkload;
import io.github.concurrencybench.result.HostAnswer;
import io.github.concurrencybench.result.Json;
import io.github.concurrencybench.result.WorkLine;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What the host of a user's suite is to ask its JMH, as types of the JDK. */
public final class SuiteQuestion implements Supplier<Map<String, Object>> {

  /** Until the fork of a host has loaded its classes, and after its last iteration. */
  private static final long FORK = Duration.ofMillis(500).toNanos();

  private static final int FIRST_WITH_UNSAFE_WARNINGS = 23;

  /** Made by name. */
  public SuiteQuestion() {}

  @Override
  public Map<String, Object> get() {
    ParentLink parent = HostLink.open();
    String question = next(parent);
    CellRequest request = Json.LINE.fromJson(question, CellRequest.class);
    Duration up = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    long left =
        request.longest() == null ? Long.MAX_VALUE : request.longest().minus(up).toNanos() - FORK;
    tooOldJava(request).ifPresent(line -> refuse(parent, request, line));
    Map<String, Object> asked = asked(request, Schedule.of(request, left));
    asked.put("tell", new SuiteTale(parent, request));
    asked.put("log", StandardStreams.keptIn(Path.of(request.files().log())));
    asked.put(
        "profiler",
        System.getProperty("concurrency-bench.classes") + "\n" + left + "\n" + question);
    return asked;
  }

  /** As our own forks tell it, so that the parent adds the same remedy. */
  private static Optional<WorkLine> tooOldJava(CellRequest request) {
    VirtualThreads model = new VirtualThreads();
    return request.cell().model().equals(model.id())
        ? model.notApplicable().map(reason -> WorkLine.needsJava(reason, model.oldestJava()))
        : Optional.empty();
  }

  private static void refuse(ParentLink parent, CellRequest request, WorkLine line) {
    new WorkFileWriter(Path.of(request.files().work())).write(line);
    parent.answer(Json.LINE.toJson(new HostAnswer(null)));
    next(parent);
  }

  private static String next(ParentLink parent) {
    try {
      return parent.nextQuestion();
    } catch (InterruptedException never) {
      throw new IllegalStateException(never);
    }
  }

  private static Map<String, Object> asked(CellRequest request, Schedule schedule) {
    JmhWorkload suite = (JmhWorkload) request.workload();
    Map<String, Object> asked = new HashMap<>();
    asked.put("benchmark", suite.benchmark());
    asked.put("mode", suite.mode().label());
    asked.put("params", suite.axes());
    asked.put("threads", request.cell().workers().count());
    asked.put("virtual", request.cell().model().equals("virtual-threads"));
    asked.put("warmups", schedule.warmup().count());
    asked.put("warmupNanos", schedule.warmup().time().toNanos());
    asked.put("measurements", schedule.measurement().count());
    asked.put("measurementNanos", schedule.measurement().time().toNanos());
    asked.put("jvmArgs", jvmArgs(request));
    return asked;
  }

  private static List<String> jvmArgs(CellRequest request) {
    List<String> args = new ArrayList<>(request.jvm().args());
    if (Runtime.version().feature() >= FIRST_WITH_UNSAFE_WARNINGS) {
      // JMH uses Unsafe; without this each fork prints four lines of warnings.
      args.add("--sun-misc-unsafe-memory-access=allow");
    }
    // A thread that the user's code leaves behind delays the end of a fork by this, not by 30 s.
    args.add("-Djmh.shutdownTimeout=5");
    return args;
  }
}

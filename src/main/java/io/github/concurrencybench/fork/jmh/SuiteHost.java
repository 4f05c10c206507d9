package io.github.concurrencybench.fork.jmh;

import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Version;

/**
 * Asks the JMH of the user's project for one fork of one benchmark. What is asked, and what becomes
 * of the answer, our side knows, which is spoken to through types of the JDK.
 */
public final class SuiteHost {

  private static final String VIRTUAL = "VIRTUAL";

  private final Map<String, Object> asked;

  private SuiteHost(Map<String, Object> asked) {
    this.asked = asked;
  }

  /**
   * Answers one question, and ends.
   *
   * @param args none
   */
  @SuppressWarnings("unchecked")
  public static void main(String[] args) {
    Supplier<Map<String, Object>> question =
        (Supplier<Map<String, Object>>)
            OurClasses.made(System.getProperty("concurrency-bench.classes"), "SuiteQuestion");
    new SuiteHost(question.get()).run();
  }

  private void run() {
    if (asked("virtual", Boolean.class) && !hasVirtualThreads()) {
      tell("withoutVirtualThreads", Version.getPlainVersion());
      return;
    }
    OutputFormat format = format();
    SortedSet<BenchmarkListEntry> found =
        BenchmarkList.defaultList().find(format, List.of(include()), List.of());
    if (found.isEmpty()) {
      tell("missing", asked("benchmark", String.class));
      return;
    }
    if (found.first().getJvm().hasValue()) {
      tell("otherJvm", found.first().getJvm().get());
    }
    try {
      new Runner(options(found.first()).build(), format).run();
      tell("done", "");
    } catch (RunnerException | RuntimeException | Error failed) {
      tell("failed", failed.toString());
    }
  }

  private <T> T asked(String name, Class<T> type) {
    return type.cast(asked.get(name));
  }

  @SuppressWarnings("unchecked")
  private void tell(String name, String what) {
    asked("tell", Consumer.class).accept(Map.of(name, what));
  }

  private static boolean hasVirtualThreads() {
    try {
      Class<?> executors = Class.forName("org.openjdk.jmh.runner.BenchmarkHandler$ExecutorType");
      return Arrays.stream(executors.getEnumConstants())
          .anyMatch(executor -> executor.toString().equals(VIRTUAL));
    } catch (ClassNotFoundException another) {
      return false;
    }
  }

  /** JMH tells in lines what has failed; what its fork prints, it writes. */
  private OutputFormat format() {
    return (OutputFormat)
        Proxy.newProxyInstance(
            SuiteHost.class.getClassLoader(),
            new Class<?>[] {OutputFormat.class},
            (proxy, method, arguments) -> {
              switch (method.getName()) {
                case "println" -> tell("line", (String) arguments[0]);
                case "write" -> write(arguments[0]);
                default -> {}
              }
              return null;
            });
  }

  private void write(Object bytes) {
    PrintStream log = asked("log", PrintStream.class);
    if (bytes instanceof byte[] several) {
      log.write(several, 0, several.length);
    } else {
      log.write((Integer) bytes);
    }
  }

  private String include() {
    return "^" + Pattern.quote(asked("benchmark", String.class)) + "$";
  }

  private ChainedOptionsBuilder options(BenchmarkListEntry entry) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(include())
            .mode(Mode.deepValueOf(asked("mode", String.class)))
            .threads(asked("threads", Integer.class))
            .forks(1)
            .warmupForks(0)
            .warmupIterations(asked("warmups", Integer.class))
            .measurementIterations(asked("measurements", Integer.class))
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            // The parent holds the deadline and ends what hangs; JMH would only interrupt it.
            .timeout(TimeValue.days(1))
            .jvm(Path.of(System.getProperty("java.home"), "bin", "java").toString())
            .addProfiler(IterationProfiler.class, asked("profiler", String.class))
            .jvmArgsAppend(appended(entry));
    if (!entry.getJvmArgs().hasValue()) {
      // Else the fork would get those of this process.
      options.jvmArgs();
    }
    ((Map<?, ?>) asked.get("params"))
        .forEach((name, value) -> options.param((String) name, (String) value));
    time("warmupNanos", options::warmupTime);
    time("measurementNanos", options::measurementTime);
    return options;
  }

  /** A single shot has none. */
  private void time(String name, Consumer<TimeValue> option) {
    long nanos = asked(name, Long.class);
    if (nanos > 0) {
      option.accept(new TimeValue(nanos, TimeUnit.NANOSECONDS));
    }
  }

  /** Behind those of its annotation, so that they win. */
  private String[] appended(BenchmarkListEntry entry) {
    List<String> args = new ArrayList<>(entry.getJvmArgsAppend().orElse(List.of()));
    ((List<?>) asked.get("jvmArgs")).forEach(arg -> args.add((String) arg));
    if (asked("virtual", Boolean.class)) {
      args.add("-Djmh.executor=" + VIRTUAL);
    }
    return args.toArray(String[]::new);
  }
}

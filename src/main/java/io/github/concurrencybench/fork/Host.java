package io.github.concurrencybench.fork;

import io.github.concurrencybench.fork.model.Models;
import io.github.concurrencybench.fork.model.RemoteModel;
import io.github.concurrencybench.fork.output.StandardStreams;
import io.github.concurrencybench.fork.task.HttpClientKind;
import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.result.HostAnswer;
import io.github.concurrencybench.result.Json;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Asks JMH for one fork a question. A process of its own, since JMH hands its own class path and
 * arguments down to its forks, and Maven's are not to be measured.
 */
public final class Host {

  private static final String BENCHMARK =
      "^" + Pattern.quote(BatchBenchmark.class.getName()) + "\\.batch$";

  private static final Pattern EXIT = Pattern.compile("exit code (\\d+)");
  // Java tells a signal as the shell does.
  private static final int SIGNALS = 128;

  private Host() {}

  /**
   * Serves until the parent is gone.
   *
   * @param args none
   * @throws InterruptedException never, in practice
   */
  public static void main(String[] args) throws InterruptedException {
    ParentLink parent = HostLink.open();
    while (true) {
      String question = parent.nextQuestion();
      parent.answer(Json.LINE.toJson(new HostAnswer(errorOf(question))));
    }
  }

  private static String errorOf(String question) {
    CellRequest request = Json.LINE.fromJson(question, CellRequest.class);
    // The fork's standard streams end up in the output format, whatever else that prints.
    try (PrintStream log = StandardStreams.keptIn(Path.of(request.files().log()));
        HiddenQuestion hidden = HiddenQuestion.of(question)) {
      OutputFormat format = OutputFormatFactory.createFormatInstance(log, VerboseMode.SILENT);
      new Runner(options(request, hidden), format).run();
      return null;
    } catch (RunnerException failed) {
      return HostAnswer.endedEarly(exit(failed));
    } catch (IOException unwritten) {
      return "The measured JVM could not be asked: " + unwritten.getMessage() + ".";
    }
  }

  /** JMH tells the exit code in its words alone, somewhere below; of errors within a fork none. */
  private static String exit(Throwable failed) {
    Matcher code = EXIT.matcher(String.valueOf(failed.getMessage()));
    if (code.find()) {
      int number = Integer.parseInt(code.group(1));
      String signal = number > SIGNALS ? " (signal " + (number - SIGNALS) + ")" : "";
      return " with exit code " + number + signal;
    }
    return Stream.concat(Stream.ofNullable(failed.getCause()), Stream.of(failed.getSuppressed()))
        .map(Host::exit)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** The question travels over JMH's own link: it may hold credentials, arguments are public. */
  private static Options options(CellRequest request, HiddenQuestion question) {
    return new OptionsBuilder()
        .include(BENCHMARK)
        .param("request", question.text())
        .forks(1)
        .warmupIterations(0)
        .measurementIterations(request.repetitions().samples())
        .shouldFailOnError(true)
        .verbosity(VerboseMode.SILENT)
        // The parent holds the deadline and ends what hangs; JMH would only interrupt it.
        .timeout(TimeValue.days(1))
        .jvmArgs(forkArgs(request).toArray(String[]::new))
        .build();
  }

  private static List<String> forkArgs(CellRequest request) {
    List<String> args = new ArrayList<>();
    if (Runtime.version().feature() >= 23) {
      // JMH 1.37 uses Unsafe; without this each fork prints four lines of warnings.
      args.add("--sun-misc-unsafe-memory-access=allow");
    }
    // A thread that the user's code leaves behind delays the end of a fork by this, not by 30 s.
    args.add("-Djmh.shutdownTimeout=5");
    args.addAll(HttpClientKind.of(request.cell().model(), false).jvmArgs());
    if (Models.all().get(request.cell().model()) instanceof RemoteModel remote) {
      args.addAll(remote.jvmArgs());
    }
    args.addAll(request.jvm().args());
    return args;
  }
}

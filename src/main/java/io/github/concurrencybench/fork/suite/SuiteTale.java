package io.github.concurrencybench.fork.suite;

import io.github.concurrencybench.fork.ParentLink;
import io.github.concurrencybench.fork.WorkFileWriter;
import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.plan.JmhWorkload;
import io.github.concurrencybench.result.HostAnswer;
import io.github.concurrencybench.result.Json;
import io.github.concurrencybench.result.WorkLine;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a host tells of its fork, in the end with an answer to the parent.
 *
 * @param parent gets the answer
 * @param request what was asked
 * @param failure what JMH has said of it
 */
record SuiteTale(ParentLink parent, CellRequest request, SuiteFailure failure)
    implements Consumer<Map<String, String>> {

  SuiteTale(ParentLink parent, CellRequest request) {
    this(parent, request, new SuiteFailure());
  }

  @Override
  public void accept(Map<String, String> told) {
    told.forEach(this::accept);
  }

  private void accept(String kind, String what) {
    switch (kind) {
      case "line" -> failure.hear(what);
      case "done" -> answer(null);
      case "failed" -> failed(what);
      case "missing" -> missing();
      case "withoutVirtualThreads" -> withoutVirtualThreads(what);
      case "otherJvm" ->
          write(
              WorkLine.warning(
                  "Its @Fork asks for the JVM %s; it ran on Java %s. To measure that one, name it in <jvm>."
                      .formatted(what, System.getProperty("java.version"))));
      default -> throw new IllegalArgumentException(kind);
    }
  }

  private void failed(String what) {
    String sentence = failure.sentence(what);
    failure.unlinked().ifPresent(missing -> write(WorkLine.unlinked(missing)));
    answer(sentence);
  }

  private void missing() {
    String benchmark = ((JmhWorkload) request.workload()).benchmark();
    String sentence =
        benchmark
            + " is not among the benchmarks of this code; compile it anew with JMH's annotation processor.";
    write(WorkLine.unlinked(sentence));
    answer(sentence);
  }

  private void withoutVirtualThreads(String version) {
    write(
        WorkLine.notApplicable(
            "JMH %s has no virtual threads for a benchmark; JMH 1.37 has: raise jmh-core and jmh-generator-annprocess to it."
                .formatted(version)));
    answer(null);
  }

  private void write(WorkLine line) {
    new WorkFileWriter(Path.of(request.files().work())).write(line);
  }

  private void answer(String error) {
    parent.answer(Json.LINE.toJson(new HostAnswer(error)));
  }
}

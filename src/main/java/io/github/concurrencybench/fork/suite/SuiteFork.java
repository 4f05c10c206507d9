package io.github.concurrencybench.fork.suite;

import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.result.Json;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Our side in the fork of a user's suite: made from its question, hears of each iteration. */
public final class SuiteFork implements Function<String, Consumer<Map<String, Object>>> {

  /** Made by name. */
  public SuiteFork() {}

  @Override
  public Consumer<Map<String, Object>> apply(String question) {
    // Who has started this process is its host; JMH in here would only notice its end at the next
    // iteration's.
    ProcessHandle.current()
        .parent()
        .ifPresent(host -> host.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
    int end = question.indexOf('\n');
    long left = Long.parseLong(question.substring(0, end));
    return new Iterations(Json.LINE.fromJson(question.substring(end + 1), CellRequest.class), left);
  }
}

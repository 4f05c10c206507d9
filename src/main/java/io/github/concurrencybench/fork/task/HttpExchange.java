package io.github.concurrencybench.fork.task;

import io.github.concurrencybench.fork.answer.Answer;
import io.github.concurrencybench.fork.answer.Hop;
import io.github.concurrencybench.fork.answer.KnownFailure;
import io.github.concurrencybench.fork.answer.Overdue;
import io.github.concurrencybench.fork.answer.Pending;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A task of a non-blocking client: its requests follow each other without a thread that waits. */
final class HttpExchange {

  private final HttpAnswers answers;
  private final Overdue overdue;
  private final int index;

  HttpExchange(HttpAnswers answers, Overdue overdue, int index) {
    this.answers = answers;
    this.overdue = overdue;
    this.index = index;
  }

  /** How a client sends one request. */
  interface Client {

    /** Sends it, and says to the task how to end it. */
    CompletionStage<Answer> send(Hop hop, Pending pending);
  }

  /** Runs it to its last answer, or to the reason why there is none. */
  CompletionStage<TaskResult> run(Client client) {
    Pending pending = overdue.begin();
    return sent(client, answers.first(index), pending)
        .handle(
            (result, failure) -> {
              pending.close();
              return failure == null
                  ? CompletableFuture.completedStage(result)
                  : CompletableFuture.<TaskResult>failedStage(pending.reason(failure));
            })
        .thenCompose(result -> result);
  }

  private CompletionStage<TaskResult> sent(Client client, Hop hop, Pending pending) {
    try {
      pending.begin();
      return client.send(hop, pending).thenCompose(answer -> read(client, hop, answer, pending));
    } catch (KnownFailure | RuntimeException failed) {
      return CompletableFuture.failedStage(failed);
    }
  }

  private CompletionStage<TaskResult> read(Client client, Hop hop, Answer answer, Pending pending) {
    try {
      Hop next = answers.next(hop, answer);
      return next == null
          ? CompletableFuture.completedStage(answers.result(index, answer))
          : sent(client, next, pending);
    } catch (KnownFailure failed) {
      return CompletableFuture.failedStage(failed);
    }
  }
}

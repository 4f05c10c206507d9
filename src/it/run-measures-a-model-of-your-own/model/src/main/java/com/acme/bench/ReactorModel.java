package com.acme.bench;

import io.github.concurrencybench.api.ConcurrencyModel;
import io.github.concurrencybench.api.Tasks;
import io.github.concurrencybench.api.WorkerPool;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Tasks as a stream of Project Reactor's, at most {@code workers} of them subscribed at once. */
public final class ReactorModel implements ConcurrencyModel {

  @Override
  public String id() {
    return "reactor";
  }

  @Override
  public WorkerPool start(int workers) {
    Scheduler threads =
        Schedulers.newBoundedElastic(workers, Integer.MAX_VALUE, "reactor", 60, true);
    return new WorkerPool() {
      @Override
      public void run(Tasks tasks) {
        Flux.range(0, tasks.count())
            .flatMap(
                index -> Mono.fromRunnable(() -> tasks.run(index)).subscribeOn(threads), workers)
            .then()
            .block();
      }

      @Override
      public void close() {
        threads.dispose();
      }
    };
  }
}

package io.github.concurrencybench.fork.model;

import io.github.concurrencybench.api.ConcurrencyModel;
import io.github.concurrencybench.api.Tasks;
import io.github.concurrencybench.api.WorkerPool;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

/**
 * A {@code StructuredTaskScope}: a virtual thread a task in a scope of its own, {@code workers}
 * permits. A preview of Java 25 (JEP 505), called by reflection, which needs no flag; releases
 * whose methods differ are not applicable.
 */
public final class Structured implements ConcurrencyModel {

  @Override
  public String id() {
    return "structured";
  }

  @Override
  public int oldestJava() {
    return 25;
  }

  @Override
  public Optional<String> notApplicable() {
    boolean tooOld = Runtime.version().feature() < oldestJava();
    return Scope.methods().isPresent()
        ? Optional.empty()
        : Optional.of(
            "StructuredTaskScope is a preview whose form of Java 25 this model knows, and this ran"
                + " on Java "
                + System.getProperty("java.version")
                + (tooOld ? "." : ". Name a JDK 25: -Dconcurrency-bench.jvm=/path/to/jdk"));
  }

  @Override
  public WorkerPool start(int workers) {
    return new Pool(Scope.methods().orElseThrow(), new Semaphore(workers));
  }

  private record Pool(Scope scope, Semaphore permits) implements WorkerPool {

    @Override
    public void run(Tasks tasks) throws InterruptedException {
      try (AutoCloseable open = (AutoCloseable) scope.open().invoke(null)) {
        for (int task = 0; task < tasks.count(); task++) {
          int index = task;
          Callable<Void> withPermit = () -> runWithPermit(tasks, index);
          scope.fork().invoke(open, withPermit);
        }
        scope.join().invoke(open);
      } catch (InterruptedException cutOff) {
        throw cutOff;
      } catch (Exception unexpected) {
        throw new IllegalStateException("StructuredTaskScope failed", unexpected);
      }
    }

    private Void runWithPermit(Tasks tasks, int index) throws InterruptedException {
      permits.acquire();
      try {
        tasks.run(index);
        return null;
      } finally {
        permits.release();
      }
    }

    @Override
    public void close() {
      // Every scope has ended with its batch.
    }
  }

  /** The three methods of JEP 505. */
  private record Scope(Method open, Method fork, Method join) {

    static Optional<Scope> methods() {
      try {
        Class<?> scope = Class.forName("java.util.concurrent.StructuredTaskScope");
        return Optional.of(
            new Scope(
                scope.getMethod("open"),
                scope.getMethod("fork", Callable.class),
                scope.getMethod("join")));
      } catch (ReflectiveOperationException anotherRelease) {
        return Optional.empty();
      }
    }
  }
}

package io.github.concurrencybench.fork.server;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A timer whose time passes only when a test says so; one thread, nothing waits. */
final class ScriptedTimer extends AbstractExecutorService implements ScheduledExecutorService {

  private final PriorityQueue<Work> waiting = new PriorityQueue<>();
  private long now;
  private int scheduled;

  long now() {
    return now;
  }

  int waiting() {
    return waiting.size();
  }

  /** Runs what is due up to that moment; work that throws is lost, as in a real timer. */
  void passUntil(long moment) {
    while (!waiting.isEmpty() && waiting.peek().due <= moment) {
      Work work = waiting.poll();
      now = work.due;
      work.run();
    }
    now = moment;
  }

  /** Work, due at a moment. */
  private final class Work extends FutureTask<Object> implements ScheduledFuture<Object> {
    private final long due;
    private final int number = scheduled++;

    Work(Runnable work, long due) {
      super(work, null);
      this.due = due;
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(due - now, TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      Work work = (Work) other;
      return due == work.due ? Integer.compare(number, work.number) : Long.compare(due, work.due);
    }
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
    Work due = new Work(work, now + unit.toNanos(delay));
    waiting.add(due);
    return due;
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> work, long delay, TimeUnit unit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable work, long first, long period, TimeUnit unit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable work, long first, long delay, TimeUnit unit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void execute(Runnable work) {
    work.run();
  }

  @Override
  public void shutdown() {
    waiting.clear();
  }

  @Override
  public List<Runnable> shutdownNow() {
    List<Runnable> left = new ArrayList<>(waiting);
    waiting.clear();
    return left;
  }

  @Override
  public boolean isShutdown() {
    return false;
  }

  @Override
  public boolean isTerminated() {
    return false;
  }

  @Override
  public boolean awaitTermination(long most, TimeUnit unit) {
    return false;
  }
}

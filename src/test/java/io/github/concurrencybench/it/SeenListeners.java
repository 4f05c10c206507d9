package io.github.concurrencybench.it;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Looks again and again at what all processes that another one has started listen on. */
public final class SeenListeners implements AutoCloseable {

  private static final Duration LOOK = Duration.ofMillis(5);

  private final Set<Listener> seen = ConcurrentHashMap.newKeySet();
  private final ProcessHandle root;
  private final Thread watch = new Thread(this::look, "looks for listeners");
  private volatile boolean closed;

  private SeenListeners(ProcessHandle root) {
    this.root = root;
  }

  /**
   * Begins to look.
   *
   * @param root whose children, and theirs
   * @return what is to be closed
   */
  public static SeenListeners below(ProcessHandle root) {
    SeenListeners listeners = new SeenListeners(root);
    listeners.watch.setDaemon(true);
    listeners.watch.start();
    return listeners;
  }

  private void look() {
    while (!closed) {
      root.descendants().map(Listener::of).forEach(seen::addAll);
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  /**
   * Tells what was there at any time.
   *
   * @return each once
   */
  public Set<Listener> all() {
    return Set.copyOf(seen);
  }

  @Override
  public void close() {
    closed = true;
  }
}

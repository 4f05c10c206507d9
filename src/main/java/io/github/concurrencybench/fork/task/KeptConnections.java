package io.github.concurrencybench.fork.task;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many connections the client of the JDK keeps for later: it does not tell whether a request
 * has a new one. It takes a kept one where there is one, and keeps those that may be.
 */
final class KeptConnections {

  private final Map<String, AtomicInteger> idle = new ConcurrentHashMap<>();

  /** A request begins: whether it has a kept connection. */
  boolean takeOne(URI url) {
    return of(url).getAndUpdate(count -> Math.max(0, count - 1)) > 0;
  }

  /** An answer was read to its end. */
  void giveBack(URI url, HttpHeaders headers) {
    boolean closes =
        headers.allValues("Connection").stream().anyMatch(value -> value.equalsIgnoreCase("close"));
    if (!closes) {
      of(url).incrementAndGet();
    }
  }

  private AtomicInteger of(URI url) {
    return idle.computeIfAbsent(url.getAuthority(), unknown -> new AtomicInteger());
  }
}

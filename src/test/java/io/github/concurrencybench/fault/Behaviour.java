package io.github.concurrencybench.fault;

import java.io.IOException;

/** What a server does with a request. */
public interface Behaviour {

  /**
   * Answers, or does not.
   *
   * @param asked the request
   * @param wire the connection
   * @return whether another request may come on it; otherwise it is closed
   * @throws IOException where the client has gone
   */
  boolean answer(Asked asked, Wire wire) throws IOException;
}

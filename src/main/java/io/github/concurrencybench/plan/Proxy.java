package io.github.concurrencybench.plan;

/**
 * A proxy that requests take on their way.
 *
 * @param host its name or address
 * @param port its port
 * @param login what it asks for; null where it asks for nothing
 */
public record Proxy(String host, int port, Login login) {

  /**
   * The proxy as it may be stored.
   *
   * @return the same with a masked login
   */
  public Proxy withoutSecrets() {
    return new Proxy(host, port, login == null ? null : login.withoutSecrets());
  }

  /** As people name it: {@code proxy.example.com:3128}. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}

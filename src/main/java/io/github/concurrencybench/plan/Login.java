package io.github.concurrencybench.plan;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A name and a password. Travels to forks over pipes alone.
 *
 * @param user the name
 * @param password the password
 */
public record Login(String user, String password) {

  private static final String SCHEME = "Basic ";

  /**
   * What a server or a proxy is sent (RFC 7617).
   *
   * @return the value of {@code Authorization} or {@code Proxy-Authorization}
   */
  public String basic() {
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return SCHEME + Base64.getEncoder().encodeToString(both);
  }

  /**
   * The login as it may be stored.
   *
   * @return the same with both masked
   */
  public Login withoutSecrets() {
    return new Login(StoredUrl.MASK, StoredUrl.MASK);
  }

  /** Masked: Maven, exceptions and logs print values. */
  @Override
  public String toString() {
    return StoredUrl.MASK;
  }
}

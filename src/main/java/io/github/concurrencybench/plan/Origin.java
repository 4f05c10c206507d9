package io.github.concurrencybench.plan;

import java.net.URI;
import java.util.Locale;

/**
 * Where a URL leads: what decides about the connection that it needs.
 *
 * @param scheme {@code http} or {@code https}
 * @param host a name or an address, in lower case; of IPv6 without brackets
 * @param port the port, the usual one where the URL names none
 */
public record Origin(String scheme, String host, int port) {

  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  /** Makes different spellings of the same equal. */
  public Origin {
    scheme = scheme.toLowerCase(Locale.ROOT);
    host = host.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
    port = port >= 0 ? port : scheme.equals("https") ? HTTPS : HTTP;
  }

  /**
   * Takes it from a URL.
   *
   * @param url with a host
   * @return its origin
   */
  public static Origin of(URI url) {
    return new Origin(url.getScheme(), url.getHost(), url.getPort());
  }

  /**
   * Says whether what is sent is encrypted.
   *
   * @return whether the scheme is {@code https}
   */
  public boolean isSecure() {
    return scheme.equals("https");
  }

  /** As in a URL, with the port: {@code http://host:80}. */
  @Override
  public String toString() {
    return scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}

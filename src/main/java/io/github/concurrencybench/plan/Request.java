package io.github.concurrencybench.plan;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is sent for each URL and which answer is right.
 *
 * @param method the HTTP method, such as {@code GET}
 * @param headers names and values, in order
 * @param body what is sent, empty for nothing
 * @param expectedStatus which status codes are a success
 * @param responseTimeout how long the connection, the first byte and every pause may take
 */
public record Request(
    String method,
    Map<String, String> headers,
    String body,
    ExpectedStatus expectedStatus,
    Duration responseTimeout) {

  /** Ten seconds, as long as a person waits. */
  public static final Duration DEFAULT_RESPONSE_TIMEOUT = Duration.ofSeconds(10);

  /** A token of RFC 9110. */
  private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

  /** Checks the method and the headers, and copies these. */
  public Request {
    if (!method.matches("[A-Z]+")) {
      throw new InvalidPlan("method", method, "an HTTP method is needed, such as GET or POST");
    }
    headers.forEach(Request::check);
    // Not Map.copyOf: it loses the order.
    headers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /** Clients that refuse a header say its value; the message here must not. */
  private static void check(String header, String value) {
    if (!HEADER.matcher(header).matches()) {
      throw new InvalidPlan(
          "headers", header, "the name of a header has letters, digits and hyphens");
    }
    if (value
        .chars()
        .anyMatch(character -> Character.isISOControl(character) && character != '\t')) {
      throw new InvalidPlan(
          "headers",
          header,
          "its value has a line break or another control character; write it in one line");
    }
  }

  /**
   * The same with more headers.
   *
   * @param more names and values, which stand first
   * @return the changed request
   */
  public Request withHeaders(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(more);
    all.putAll(headers);
    return new Request(method, all, body, expectedStatus, responseTimeout);
  }

  /**
   * A plain download.
   *
   * @return GET without headers or body, any 2xx, the default timeout
   */
  public static Request get() {
    return new Request("GET", Map.of(), "", ExpectedStatus.SUCCESSFUL, DEFAULT_RESPONSE_TIMEOUT);
  }

  /**
   * The request as it may be stored: header values and the body can hold credentials.
   *
   * @return the same with masked header values and body
   */
  public Request withoutSecrets() {
    Map<String, String> names = new LinkedHashMap<>();
    headers.keySet().forEach(name -> names.put(name, StoredUrl.MASK));
    String masked = body.isEmpty() ? "" : StoredUrl.MASK + " (" + body.length() + " characters)";
    return new Request(method, names, masked, expectedStatus, responseTimeout);
  }

  /** Without the values of headers and the body. */
  @Override
  public String toString() {
    return method + " with headers " + headers.keySet() + ", body of " + body.length();
  }
}

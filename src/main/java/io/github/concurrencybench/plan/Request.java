package io.github.concurrencybench.plan;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

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

  /** Checks the method and copies the headers. */
  public Request {
    if (!method.matches("[A-Z]+")) {
      throw new InvalidPlan("method", method, "an HTTP method is needed, such as GET or POST");
    }
    // Not Map.copyOf: it loses the order.
    headers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(headers));
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
    headers.keySet().forEach(name -> names.put(name, "***"));
    String masked = body.isEmpty() ? "" : "*** (" + body.length() + " characters)";
    return new Request(method, names, masked, expectedStatus, responseTimeout);
  }
}

package io.github.concurrencybench.plan;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How downloads are done, whatever is downloaded.
 *
 * @param httpVersion what is spoken
 * @param output what each task does with its answer
 * @param rate how many requests are started at most, by all workers together; null for no limit
 * @param limits what an answer may be at most
 * @param shownParameters the parameters of a URL's query whose values may be stored
 * @param proxies what stands between, by the text of the {@link Origin} that is reached through it
 */
public record HttpOptions(
    HttpVersion httpVersion,
    Output output,
    Rate rate,
    AnswerLimits limits,
    List<String> shownParameters,
    Map<String, Proxy> proxies) {

  /** HTTP/1.1, quiet, as fast as it goes. */
  public static final HttpOptions USUAL = new HttpOptions(HttpVersion.HTTP_1_1, Output.NONE, null);

  /** Copies list and map; files of an older version lack what was added. */
  public HttpOptions {
    limits = limits == null ? AnswerLimits.USUAL : limits;
    shownParameters = shownParameters == null ? List.of() : List.copyOf(shownParameters);
    proxies =
        proxies == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(proxies));
  }

  /**
   * Direct downloads, of whose URLs no parameter is stored.
   *
   * @param httpVersion what is spoken
   * @param output what each task does with its answer
   * @param rate how many requests are started at most; null for no limit
   * @param limits what an answer may be at most
   */
  public HttpOptions(HttpVersion httpVersion, Output output, Rate rate, AnswerLimits limits) {
    this(httpVersion, output, rate, limits, List.of(), Map.of());
  }

  /**
   * The same with the usual limits.
   *
   * @param httpVersion what is spoken
   * @param output what each task does with its answer
   * @param rate how many requests are started at most; null for no limit
   */
  public HttpOptions(HttpVersion httpVersion, Output output, Rate rate) {
    this(httpVersion, output, rate, AnswerLimits.USUAL);
  }

  /**
   * Finds what stands between.
   *
   * @param url what is downloaded
   * @return the proxy; empty where the way is direct
   */
  public Optional<Proxy> proxyOf(URI url) {
    return Optional.ofNullable(proxies.get(Origin.of(url).toString()));
  }

  /**
   * The same on another way.
   *
   * @param others the proxies by the text of the origin
   * @return the changed options
   */
  public HttpOptions through(Map<String, Proxy> others) {
    return new HttpOptions(httpVersion, output, rate, limits, shownParameters, others);
  }

  /**
   * The same with more of the URLs stored.
   *
   * @param parameters those of the query whose values may be stored
   * @return the changed options
   */
  public HttpOptions showing(List<String> parameters) {
    return new HttpOptions(httpVersion, output, rate, limits, parameters, proxies);
  }

  /**
   * The options as they may be stored.
   *
   * @return the same without credentials
   */
  public HttpOptions withoutSecrets() {
    Map<String, Proxy> masked = new LinkedHashMap<>();
    proxies.forEach((origin, proxy) -> masked.put(origin, proxy.withoutSecrets()));
    return through(masked);
  }
}

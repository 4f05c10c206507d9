package io.github.concurrencybench.plan;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Downloads: a list of URLs, the whole list again and again.
 *
 * @param name the workload's name
 * @param urls what is downloaded; empty for the embedded target, whose port is not known before
 * @param repeat how many times the list is downloaded a batch, at least 1
 * @param connection whether connections are kept
 * @param request what is sent for each URL and which answer is right
 * @param target the embedded target, or null for servers of the user's
 * @param options how it is downloaded
 */
public record HttpWorkload(
    String name,
    List<URI> urls,
    int repeat,
    Connection connection,
    Request request,
    Target target,
    HttpOptions options)
    implements Workload {

  /** Checks the parts and copies the list. */
  public HttpWorkload {
    name = Name.checked(name);
    urls = List.copyOf(urls);
    if (repeat < 1) {
      throw new InvalidPlan("repeat", String.valueOf(repeat), "the list is used at least 1 time");
    }
    if (urls.isEmpty() == (target == null)) {
      throw new InvalidPlan(
          "Workload " + name + " needs <urls> or a <urlFile>, or a <target>, and not both.");
    }
    if ((long) repeat * (target == null ? urls : target.sizes()).size() > Integer.MAX_VALUE) {
      throw new InvalidPlan("repeat", String.valueOf(repeat), "more tasks than a batch can hold");
    }
    if (connection != Connection.KEPT && options.httpVersion() == HttpVersion.HTTP_2) {
      throw new InvalidPlan(
          "httpVersion",
          options.httpVersion().toString(),
          "all requests share one connection, which has to be kept; leave <connection> out of "
              + name
              + ", or take 1.1");
    }
    options.limits().checkAgainst(request);
  }

  /**
   * Downloads with the usual options.
   *
   * @param name the workload's name
   * @param urls what is downloaded
   * @param repeat how many times a batch
   * @param connection whether connections are kept
   * @param request what is sent
   * @param target the embedded target, or null
   */
  public HttpWorkload(
      String name,
      List<URI> urls,
      int repeat,
      Connection connection,
      Request request,
      Target target) {
    this(name, urls, repeat, connection, request, target, HttpOptions.USUAL);
  }

  @Override
  public int tasks() {
    return repeat * (target == null ? urls : target.sizes()).size();
  }

  /**
   * How long a task may take in all.
   *
   * @return from its first connection to the last byte of its last answer
   */
  public Duration deadline() {
    return options.limits().deadlineOf(request);
  }

  /**
   * How many requests a batch sends at most.
   *
   * @return the tasks, and for each its redirects
   */
  public long mostRequests() {
    return (long) tasks() * requestsATask();
  }

  /** How many requests a task sends at most. */
  int requestsATask() {
    return 1 + options.limits().maxRedirects();
  }

  /**
   * Replaces the URLs, once the embedded target's are known.
   *
   * @param found the URLs, one for each body size
   * @return the workload with these URLs and no target to start
   */
  public HttpWorkload at(List<URI> found) {
    return new HttpWorkload(name, found, repeat, connection, request, null, options);
  }

  @Override
  public Workload withoutSecrets() {
    return new HttpWorkload(
        name,
        StoredUrl.allOf(urls, options.shownParameters()),
        repeat,
        connection,
        request.withoutSecrets(),
        target,
        options.withoutSecrets());
  }

  /**
   * The same on another way.
   *
   * @param proxies what stands between, by the text of the {@link Origin}
   * @return the changed workload
   */
  public HttpWorkload through(Map<String, Proxy> proxies) {
    return new HttpWorkload(
        name, urls, repeat, connection, request, target, options.through(proxies));
  }

  /** Without what the query may hold of secrets. */
  @Override
  public String toString() {
    return "HttpWorkload[%s, %s times %s, %s]"
        .formatted(name, repeat, StoredUrl.allOf(urls, options.shownParameters()), request);
  }

  @Override
  public Output output() {
    return options.output();
  }

  @Override
  public Optional<Rate> rate() {
    return Optional.ofNullable(options.rate());
  }
}

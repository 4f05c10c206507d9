package io.github.concurrencybench.fork.answer;

import io.github.concurrencybench.plan.Request;
import java.net.URI;
import java.util.Set;

/**
 * One request of a task: the first, or one that a redirect leads to.
 *
 * @param url where to
 * @param method how
 * @param body what is sent; empty for nothing
 * @param redirects how many have been followed so far
 */
public record Hop(URI url, String method, String body, int redirects) {

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  /** Of these, method and body stay as they were (RFC 9110, section 15.4). */
  private static final Set<Integer> THE_SAME_AGAIN = Set.of(307, 308);

  /**
   * The first request.
   *
   * @param url where to
   * @param request what is sent
   * @return no redirect so far
   */
  public static Hop first(URI url, Request request) {
    return new Hop(url, request.method(), request.body(), 0);
  }

  /**
   * Says whether an answer sends on to another URL.
   *
   * @param status its code
   * @return whether it is a redirect
   */
  public static boolean isRedirect(int status) {
    return REDIRECTS.contains(status);
  }

  /**
   * Follows a redirect, on the same host alone: whoever allowed requests to one host has allowed
   * none to another, nor wants to hand it the headers.
   *
   * @param answer a redirect
   * @param most how many are followed
   * @return the next request
   * @throws KnownFailure where it is one too many, leads elsewhere or nowhere
   */
  public Hop next(Answer answer, int most) throws KnownFailure {
    if (redirects >= most) {
      throw new KnownFailure("REDIRECT_LOOP");
    }
    URI to = target(answer.location());
    if (!isSameServer(to)) {
      throw new KnownFailure("REDIRECT_ELSEWHERE");
    }
    boolean again = THE_SAME_AGAIN.contains(answer.status()) || method.equals("HEAD");
    return again ? new Hop(to, method, body, redirects + 1) : new Hop(to, "GET", "", redirects + 1);
  }

  private URI target(String location) throws KnownFailure {
    if (location == null) {
      throw new KnownFailure("MALFORMED");
    }
    try {
      return url.resolve(URI.create(location));
    } catch (IllegalArgumentException noUrl) {
      throw new KnownFailure("MALFORMED");
    }
  }

  private boolean isSameServer(URI to) {
    return url.getScheme().equalsIgnoreCase(to.getScheme())
        && url.getHost().equalsIgnoreCase(to.getHost())
        && port(url) == port(to)
        && to.getUserInfo() == null;
  }

  private static int port(URI url) {
    if (url.getPort() >= 0) {
      return url.getPort();
    }
    return url.getScheme().equalsIgnoreCase("https") ? 443 : 80;
  }
}

package io.github.concurrencybench.plan;

import java.net.URI;
import java.util.List;

/**
 * Downloads: a list of URLs, the whole list again and again.
 *
 * @param name the workload's name
 * @param urls what is downloaded; empty for the embedded target, whose port is not known before
 * @param repeat how many times the list is downloaded a batch, at least 1
 * @param connection whether connections are kept
 * @param request what is sent for each URL and which answer is right
 * @param target the embedded target, or null for servers of the user's
 */
public record HttpWorkload(
    String name, List<URI> urls, int repeat, Connection connection, Request request, Target target)
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
  }

  @Override
  public int tasks() {
    return repeat * (target == null ? urls : target.sizes()).size();
  }

  /**
   * Replaces the URLs, once the embedded target's are known.
   *
   * @param found the URLs, one for each body size
   * @return the workload with these URLs and no target to start
   */
  public HttpWorkload at(List<URI> found) {
    return new HttpWorkload(name, found, repeat, connection, request, null);
  }

  @Override
  public Workload withoutSecrets() {
    return new HttpWorkload(
        name, StoredUrl.allOf(urls), repeat, connection, request.withoutSecrets(), target);
  }
}

package io.github.concurrencybench.mojo;

import io.github.concurrencybench.gate.Reference;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.plan.UrlText;
import io.github.concurrencybench.plan.Workload;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Downloads as the older side does them: from another server.
 *
 * @param asked the reference, a base URL or a list of URLs
 */
record ReferenceUrls(AskedReference asked) {

  Reference described() {
    return Reference.now(Reference.Kind.BASE_URL, asked.storedName(), null);
  }

  /** The older form of those workloads that have one. */
  List<Workload> of(List<Workload> workloads) {
    List<HttpWorkload> downloads = new ArrayList<>();
    for (Workload workload : workloads) {
      if (workload instanceof HttpWorkload http && http.target() == null) {
        downloads.add(http);
      }
    }
    if (asked.urls().isEmpty()) {
      return downloads.stream().<Workload>map(http -> http.at(moved(http.urls()))).toList();
    }
    if (downloads.size() > 1) {
      throw new InvalidPlan(
          "<urls> in <reference> are those of one workload, and %s download: %s; name a <baseUrl>."
              .formatted(
                  downloads.size(),
                  String.join(", ", downloads.stream().map(Workload::name).toList())));
    }
    return downloads.stream().<Workload>map(http -> http.at(sameNumber(http))).toList();
  }

  private List<URI> sameNumber(HttpWorkload http) {
    if (http.urls().size() != asked.urls().size()) {
      throw new InvalidPlan(
          "<reference> has %s URLs and %s has %s; name as many."
              .formatted(asked.urls().size(), http.name(), http.urls().size()));
    }
    return asked.urls();
  }

  private List<URI> moved(List<URI> urls) {
    String base = asked.name().replaceFirst("/+$", "");
    return urls.stream()
        .map(url -> url.toString().replaceFirst("^[A-Za-z]+://[^/?#]*", ""))
        .map(rest -> UrlText.parse("baseUrl", base + rest))
        .toList();
  }
}

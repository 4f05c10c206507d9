package io.github.concurrencybench.plan;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** URLs as they may be written to files: the values of the query are masked. */
public final class StoredUrl {

  private StoredUrl() {}

  /**
   * Masks one URL.
   *
   * @param url with or without a query
   * @return the same with {@code ***} for every query value, without a fragment
   */
  public static URI of(URI url) {
    String text = url.toString().replaceFirst("#.*", "");
    int query = text.indexOf('?');
    if (query < 0) {
      return URI.create(text);
    }
    String masked =
        Arrays.stream(text.substring(query + 1).split("&"))
            .map(part -> part.contains("=") ? part.replaceFirst("=.*", "=***") : "***")
            .collect(Collectors.joining("&", "?", ""));
    return URI.create(text.substring(0, query) + masked);
  }

  /**
   * Masks a list.
   *
   * @param urls the URLs
   * @return the masked ones in the same order
   */
  public static List<URI> allOf(List<URI> urls) {
    return urls.stream().map(StoredUrl::of).toList();
  }
}

package io.github.concurrencybench.plan;

import java.net.URI;
import java.util.List;

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
    String masked = text.substring(query).replaceAll("=[^&]*", "=***");
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

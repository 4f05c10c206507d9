package io.github.concurrencybench.plan;

import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** URLs as they may be written to files: user and password and the values of the query masked. */
public final class StoredUrl {

  /** What stands in place of a secret. */
  public static final String MASK = "***";

  private StoredUrl() {}

  /**
   * Masks one URL.
   *
   * @param url with or without a query
   * @return the same with {@code ***} for every query value, without a fragment
   */
  public static URI of(URI url) {
    return of(url, List.of());
  }

  /**
   * Masks one URL but for some parameters.
   *
   * @param url with or without a query
   * @param shown the names of the parameters whose values may be stored
   * @return the same with {@code ***} for every other query value, without a fragment
   */
  public static URI of(URI url, Collection<String> shown) {
    String text =
        url.toString().replaceFirst("#.*", "").replaceFirst("//[^/?]*@", "//" + MASK + "@");
    int query = text.indexOf('?');
    if (query < 0) {
      return URI.create(text);
    }
    String masked =
        Arrays.stream(text.substring(query + 1).split("&"))
            .map(part -> isShown(part, shown) ? part : masked(part))
            .collect(Collectors.joining("&", "?", ""));
    return URI.create(text.substring(0, query) + masked);
  }

  private static boolean isShown(String part, Collection<String> shown) {
    return part.contains("=") && shown.contains(part.substring(0, part.indexOf('=')));
  }

  private static String masked(String part) {
    return part.contains("=") ? part.replaceFirst("=.*", "=" + MASK) : MASK;
  }

  /**
   * Masks a list.
   *
   * @param urls the URLs
   * @param shown the names of the parameters whose values may be stored
   * @return the masked ones in the same order
   */
  public static List<URI> allOf(List<URI> urls, Collection<String> shown) {
    return urls.stream().map(url -> of(url, shown)).toList();
  }
}

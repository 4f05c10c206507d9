package io.github.concurrencybench.plan;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The texts of downloads that must stand in no file, no log and no list of processes.
 *
 * @param texts the longest first
 */
public record Secrets(List<String> texts) {

  /** What is shorter stands by chance in many a text. */
  private static final int SHORTEST = 6;

  /** Headers that hold no secret, but words that messages hold too. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "(?i)accept(-.*)?|cache-control|connection|content-(type|language|encoding)|expect|host"
              + "|if-.*|origin|pragma|range|referer|te|upgrade|user-agent|via");

  private static final Pattern BETWEEN_PARTS = Pattern.compile("[\\s;,]+");

  private static final Pattern SCHEME = Pattern.compile("(?i)basic|bearer|digest|negotiate|token");

  /** Leaves out what is too short, and what stands there twice. */
  public Secrets {
    texts =
        texts.stream()
            .filter(text -> text.length() >= SHORTEST)
            .distinct()
            .sorted(Comparator.comparing(text -> -text.length()))
            .toList();
  }

  /**
   * Gathers those of downloads; other workloads mask their own.
   *
   * @param workloads any
   * @return values of headers and queries, bodies, and passwords of proxies
   */
  public static Secrets of(List<? extends Workload> workloads) {
    return new Secrets(
        workloads.stream()
            .filter(HttpWorkload.class::isInstance)
            .flatMap(http -> of((HttpWorkload) http))
            .toList());
  }

  private static Stream<String> of(HttpWorkload http) {
    Stream<String> headers =
        http.request().headers().entrySet().stream()
            .filter(header -> !HARMLESS.matcher(header.getKey()).matches())
            .flatMap(header -> ofHeader(header.getValue()));
    Stream<String> urls = http.urls().stream().flatMap(url -> ofUrl(url, http.options()));
    Stream<String> logins =
        http.options().proxies().values().stream()
            .map(Proxy::login)
            .filter(Objects::nonNull)
            .flatMap(login -> ofHeader(login.basic()));
    return Stream.of(headers, urls, logins, Stream.of(http.request().body()))
        .flatMap(texts -> texts);
  }

  /** The whole, and what an environment may hold: a token behind its scheme, or a password. */
  private static Stream<String> ofHeader(String value) {
    List<String> texts = new ArrayList<>(List.of(value));
    for (String part : BETWEEN_PARTS.split(value)) {
      if (!SCHEME.matcher(part).matches()) {
        texts.add(part);
        texts.add(part.substring(part.indexOf('=') + 1));
      }
    }
    if (value.regionMatches(true, 0, "Basic ", 0, "Basic ".length())) {
      String login = decoded(value.substring("Basic ".length()).strip());
      texts.add(login);
      texts.add(login.substring(login.indexOf(':') + 1));
    }
    return texts.stream();
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return base64;
    }
  }

  private static Stream<String> ofUrl(URI url, HttpOptions options) {
    return Stream.of(url.getRawQuery(), url.getQuery())
        .filter(Objects::nonNull)
        .flatMap(query -> Arrays.stream(query.split("&")))
        .filter(part -> !options.shownParameters().contains(part.split("=", 2)[0]))
        .map(part -> part.substring(part.indexOf('=') + 1));
  }

  /**
   * A text as it may be stored.
   *
   * @param text what somebody said; may be null
   * @return the same with {@code ***} for each secret
   */
  public String masked(String text) {
    String masked = text;
    for (String secret : texts) {
      masked = masked == null ? null : masked.replace(secret, StoredUrl.MASK);
    }
    return masked;
  }

  /**
   * Says whether a text gives a secret away, or is what one was made from.
   *
   * @param text such as the value of an environment variable
   * @return whether one holds the other
   */
  public boolean areIn(String text) {
    return texts.stream()
        .anyMatch(
            secret -> text.contains(secret) || text.length() >= SHORTEST && secret.contains(text));
  }
}

package io.github.concurrencybench.plan;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

/** Reads URLs from a POM, a property or the lines of a file. */
public final class UrlText {

  private static final String ALLOWED = "an http or https URL is needed, such as http://host/path";

  private UrlText() {}

  /**
   * Reads one URL.
   *
   * @param element the element it stands in, for the message
   * @param text the URL
   * @return the URL, http or https with a host
   * @throws InvalidPlan for another scheme, no host, or credentials before the host
   */
  public static URI parse(String element, String text) {
    try {
      URI url = new URI(text.strip());
      boolean http = "http".equalsIgnoreCase(url.getScheme());
      if (!http && !"https".equalsIgnoreCase(url.getScheme()) || url.getHost() == null) {
        throw new InvalidPlan(element, masked(text), ALLOWED);
      }
      if (url.getUserInfo() != null) {
        throw new InvalidPlan(
            element,
            masked(text),
            "credentials do not belong into a URL; put them into a <server> of settings.xml and"
                + " name it with <serverId>");
      }
      return url;
    } catch (URISyntaxException malformed) {
      throw new InvalidPlan(element, masked(text), ALLOWED + " (" + malformed.getReason() + ")");
    }
  }

  /** Messages end up in logs: what stands before the host or in a query could be a secret. */
  private static String masked(String text) {
    return text.strip()
        .replaceFirst("(?s)^([A-Za-z][A-Za-z0-9+.-]*://)?.*@", "$1" + StoredUrl.MASK + "@")
        .replaceFirst("(?s)[?#].*", "?" + StoredUrl.MASK);
  }

  /**
   * Reads the lines of a URL file: one URL a line, {@code #} starts a comment.
   *
   * @param file the file's name, for the message
   * @param lines its lines
   * @return the URLs, at least one
   * @throws InvalidPlan with the number of the bad line, or where there is no URL
   */
  public static List<URI> parseLines(String file, List<String> lines) {
    List<URI> urls = new ArrayList<>();
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        urls.add(parseLine(file, number, line));
      }
    }
    if (urls.isEmpty()) {
      throw new InvalidPlan("urlFile", file, "the file has no URL; write one a line");
    }
    return urls;
  }

  private static URI parseLine(String file, int number, String line) {
    try {
      return parse("url", line);
    } catch (InvalidPlan bad) {
      String sentence = bad.getMessage().replaceFirst("\\.$", "");
      throw new InvalidPlan("urlFile", file, "line " + number + ": " + sentence);
    }
  }
}

package io.github.concurrencybench.mojo;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * Finds headers in the POM that look like credentials. Maven itself prints a POM, in {@code mvn -X}
 * before any goal of ours is asked and in {@code help:effective-pom}, and nothing here could hide
 * it.
 */
final class ReadableHeaders {

  private static final Pattern CREDENTIALS =
      Pattern.compile(
          "(?i).*(authorization|cookie|token|secret|passw|credential|api-?key|session|signature).*");

  private ReadableHeaders() {}

  /** A sentence for each. */
  static List<String> sentences(PlexusConfiguration workloads) {
    List<String> sentences = new ArrayList<>();
    for (PlexusConfiguration http : workloads == null ? none() : workloads.getChildren("http")) {
      PlexusConfiguration headers = http.getChild("headers", false);
      for (PlexusConfiguration header : headers == null ? none() : headers.getChildren()) {
        if (CREDENTIALS.matcher(header.getName()).matches()) {
          sentences.add(
              "The header %s stands in the POM, which mvn -X prints; put it into a <server> of"
                      .formatted(header.getName())
                  + " settings.xml and name that with <serverId>.");
        }
      }
    }
    return sentences;
  }

  private static PlexusConfiguration[] none() {
    return new PlexusConfiguration[0];
  }
}

package io.github.concurrencybench.fork.task;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What every client calls itself, so that who sees it in a server's log knows what it is. */
final class UserAgent {

  /** Where it is explained what this is, and where one may complain. */
  private static final String LINK =
      "https://github.com/concurrencybench/concurrency-bench-maven-plugin";

  /** Maven puts it into the jar; there is none in a folder of classes. */
  private static final String IN_THE_JAR =
      "/META-INF/maven/io.github.concurrencybench/concurrency-bench-maven-plugin/pom.properties";

  /** Such as {@code concurrency-bench/0.1.0 (+https://...)}. */
  static final String TEXT = "concurrency-bench" + version() + " (+" + LINK + ")";

  private UserAgent() {}

  private static String version() {
    try (InputStream file = UserAgent.class.getResourceAsStream(IN_THE_JAR)) {
      if (file == null) {
        return "";
      }
      Properties properties = new Properties();
      properties.load(file);
      return "/" + properties.getProperty("version");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

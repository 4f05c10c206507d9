package io.github.concurrencybench.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What Playwright's driver runs on: the machine's, or the one that comes with {@code -Pnode}. */
final class NodeJs {

  private static final int OLDEST = 20;

  /** The machine's, for every test. */
  private static final Optional<Path> INSTALLED =
      Programs.named(List.of("node", "nodejs")).filter(NodeJs::isNewEnough);

  private NodeJs() {}

  static boolean isThere() {
    return comesWithPlaywright() || INSTALLED.isPresent();
  }

  private static boolean comesWithPlaywright() {
    return NodeJs.class.getResource("/driver/linux/node") != null;
  }

  static void use() {
    if (!comesWithPlaywright()) {
      System.setProperty("playwright.nodejs.path", INSTALLED.orElseThrow().toString());
    }
  }

  private static boolean isNewEnough(Path node) {
    try {
      Process process = new ProcessBuilder(node.toString(), "--version").start();
      String version =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      String major = version.replaceFirst("^v(\\d+)\\..*", "$1");
      return major.matches("\\d+") && Integer.parseInt(major) >= OLDEST;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

package io.github.concurrencybench.result;

/**
 * A JVM that cells run on.
 *
 * @param id the name that cells use, such as {@code 17.0.15}
 * @param version such as {@code 17.0.15+6}
 * @param vendor who built it
 * @param home its folder
 */
public record Jvm(String id, String version, String vendor, String home) {

  /**
   * The feature release.
   *
   * @return such as 17
   */
  public int feature() {
    return Runtime.Version.parse(version).feature();
  }
}

package io.github.concurrencybench.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import org.codehaus.plexus.configuration.DefaultPlexusConfiguration;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.junit.jupiter.api.Test;

final class SparkElementTest {

  private static SparkElement element(PlexusConfiguration xml) {
    return new SparkElement(xml, null);
  }

  /** Maven leaves the expression there, and beside children too. */
  @Test
  void whatMavenCannotResolveIsNoElement() {
    String unset = "${concurrency-bench.spark}";
    PlexusConfiguration none = new DefaultPlexusConfiguration("spark", unset);
    assertThat(element(none).isThere()).isFalse();
    assertThat(element(null).isThere()).isFalse();
    PlexusConfiguration some = new DefaultPlexusConfiguration("spark", unset);
    some.addChild("master", "local[2]");
    assertThat(element(some).cluster().master()).isEqualTo("local[2]");
    PlexusConfiguration text = new DefaultPlexusConfiguration("spark", "local[4]");
    assertThat(element(text).cluster().master()).isEqualTo("local[4]");
  }

  @Test
  void allModelsHaveItOnlyWhereThePomSpeaksOfIt() {
    assertThat(element(null).isAmong("*")).isFalse();
    assertThat(element(null).isAmong(null)).isFalse();
    assertThat(element(null).isAmong("async, spark")).isTrue();
    assertThat(element(new DefaultPlexusConfiguration("spark", "local[4]")).isAmong("*")).isTrue();
  }
}

package io.github.concurrencybench.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import org.codehaus.plexus.configuration.DefaultPlexusConfiguration;
import org.junit.jupiter.api.Test;

/** Which file is meant, and which artifact. */
final class StoredBaselineTest {

  private static AcceptMojo accepting(String named) {
    AcceptMojo mojo = new AcceptMojo();
    DefaultPlexusConfiguration reference = new DefaultPlexusConfiguration("reference");
    reference.addChild(new DefaultPlexusConfiguration("baseline", named));
    mojo.reference = reference;
    return mojo;
  }

  @Test
  void twoColonsAreAnArtifactAndAllElseIsAFile() {
    assertThat(StoredBaseline.isArtifact("com.acme:orders:1.2.0")).isTrue();
    assertThat(StoredBaseline.isArtifact(" com.acme:orders:RELEASE ")).isTrue();
    assertThat(StoredBaseline.isArtifact("src/bench/baseline.json")).isFalse();
    assertThat(StoredBaseline.isArtifact("C:\\bench\\baseline.json")).isFalse();
    assertThat(StoredBaseline.isArtifact("1.2.0")).isFalse();
  }

  @Test
  void acceptWritesTheFileThatCheckReads() {
    assertThat(accepting("src/numbers.json").fileName()).isEqualTo("src/numbers.json");
    assertThat(accepting("com.acme:orders:1.2.0").fileName()).isEqualTo("src/bench/baseline.json");
    assertThat(new AcceptMojo().fileName()).isEqualTo("src/bench/baseline.json");
    AcceptMojo named = accepting("src/numbers.json");
    named.baseline = "other.json";
    assertThat(named.fileName()).isEqualTo("other.json");
  }
}

package io.github.concurrencybench.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ReadableHeadersTest {

  @Test
  void credentialsInThePomAreNamedAndOtherHeadersAreNot() {
    String http =
        "<http><headers><Authorization>secret</Authorization><Accept>x</Accept>"
            + "<X-Api-Key>secret</X-Api-Key></headers></http>";
    assertThat(
            ReadableHeaders.sentences(Xml.of("<workloads><cpu/>" + http + "<http/></workloads>")))
        .containsExactly(
            "The header Authorization stands in the POM, which mvn -X prints; put it into a <server>"
                + " of settings.xml and name that with <serverId>.",
            "The header X-Api-Key stands in the POM, which mvn -X prints; put it into a <server> of"
                + " settings.xml and name that with <serverId>.");
    assertThat(ReadableHeaders.sentences(null)).isEmpty();
  }
}

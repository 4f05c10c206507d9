package io.github.concurrencybench.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.gate.Reference.Kind;
import io.github.concurrencybench.plan.InvalidPlan;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AskedReferenceTest {

  @TempDir private Path folder;

  private CheckMojo mojo(String children) {
    CheckMojo mojo = new CheckMojo(null, null);
    mojo.project = new MavenProject();
    mojo.project.setFile(folder.resolve("pom.xml").toFile());
    mojo.reference = children == null ? null : Xml.of("<reference>" + children + "</reference>");
    return mojo;
  }

  private AskedReference asked(String children) {
    return AskedReference.of(mojo(children)).orElseThrow();
  }

  @Test
  void bindsEveryKind() throws IOException {
    assertThat(asked("<version> 1.2.0 </version>"))
        .isEqualTo(new AskedReference(Kind.VERSION, "1.2.0", List.of()));
    assertThat(asked("<path>../base/target/classes</path>"))
        .isEqualTo(new AskedReference(Kind.PATH, "../base/target/classes", List.of()));
    assertThat(asked("<baseUrl>http://localhost:8081</baseUrl>"))
        .isEqualTo(new AskedReference(Kind.BASE_URL, "http://localhost:8081", List.of()));
    assertThat(asked("<baseline>bench.json</baseline>").kind()).isEqualTo(Kind.BASELINE);
    List<URI> urls = List.of(URI.create("http://h/1"), URI.create("http://h/2"));
    assertThat(asked("<urls><url>http://h/1</url><url>http://h/2</url></urls>"))
        .isEqualTo(new AskedReference(Kind.BASE_URL, "http://h/1", urls));
    Files.writeString(folder.resolve("urls.txt"), "http://h/1\nhttp://h/2\n");
    assertThat(asked("<urlFile>urls.txt</urlFile>").urls()).isEqualTo(urls);
    assertThat(AskedReference.of(mojo(null))).isEmpty();
  }

  @Test
  void aPropertyGoesBeforeWhatStandsInThePom() {
    CheckMojo mojo = mojo("<version>1.2.0</version>");
    mojo.referencePath = "old.jar";
    assertThat(AskedReference.of(mojo))
        .contains(new AskedReference(Kind.PATH, "old.jar", List.of()));
    mojo.referenceVersion = "RELEASE";
    assertThatThrownBy(() -> AskedReference.of(mojo))
        .hasMessage("Two references are named, RELEASE and old.jar; keep one.");
    mojo.referencePath = null;
    mojo.referenceBaseUrl = SecretParameter.of("http://h/?key=secret");
    assertThatThrownBy(() -> AskedReference.of(mojo))
        .hasMessage("Two references are named, RELEASE and http://h/?key=***; keep one.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<versoin>1</versoin> | <versoin> in <reference>: unknown; did you mean version? Allowed:"
            + " baseUrl, baseline, path, urlFile, urls, version.",
        "<version>1</version><path>a</path> | Two references are named, 1 and a; keep one.",
        "<version/> | <version></version>: it is empty; name a reference, or leave it out.",
        "<baseUrl>localhost</baseUrl> | <baseUrl>localhost</baseUrl>: an http or https URL is"
            + " needed, such as http://host/path.",
      })
  void everyBadValueIsNamedWithTheRemedy(String children, String sentence) {
    assertThatThrownBy(() -> asked(children)).isInstanceOf(InvalidPlan.class).hasMessage(sentence);
  }

  @Test
  void anEmptyReferenceIsRefused() {
    assertThatThrownBy(() -> asked(""))
        .hasMessage(
            "<reference> is empty; add a <version>, a <path>, a <baseUrl>, <urls>, a <urlFile> or"
                + " a <baseline>, or leave it out.");
  }
}

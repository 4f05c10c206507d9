package io.github.concurrencybench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Templates of a user's own, right and wrong ones. */
final class TemplatesTest {

  @TempDir private Path folder;
  private Path own;
  private String before;

  @BeforeEach
  void write() throws IOException {
    own = Files.createDirectory(folder.resolve("own"));
    ReportedRun.withEveryState().writtenTo(folder);
    before = page();
  }

  private String page() throws IOException {
    return Files.readString(folder.resolve(Report.PAGE));
  }

  private void report(String template, String text) throws IOException {
    Files.writeString(own.resolve(template), text);
    new Report(folder, Templates.in(own)).write();
  }

  @Test
  void areTakenInPlaceOfOursOfTheSameName() throws IOException {
    report("answer.vm", "<p>Mine: $workload.name, $workload.answer.headline</p>");
    assertThat(page())
        .contains("<p>Mine: local, Use 48 at a time (confirmed).</p>", "How to read this")
        .doesNotContain("class=\"answer\"");
    report("style.css", "p { color: red }");
    assertThat(folder.resolve("style.css")).hasContent("p { color: red }");
  }

  @Fault(
      row = {64, 65},
      fault = "A template of the user's is wrong",
      promise = "the error names file, line and column; results and the page that was there stay")
  @Test
  void nameFileLineAndColumnOfWhatIsWrongAndThePageStays() throws IOException {
    Files.delete(folder.resolve("results.csv"));
    String file = own.resolve("answer.vm").toString();
    assertThatThrownBy(() -> report("answer.vm", "<p>\n  $workload.nmae</p>\n"))
        .isInstanceOf(BrokenTemplate.class)
        .hasMessageStartingWith(file + ", line 2, column 13: ")
        .hasMessageContaining("nmae");
    assertThatThrownBy(() -> report("answer.vm", "<p>\n$nothing</p>"))
        .hasMessageStartingWith(file + ", line 2, column 1: ");
    assertThatThrownBy(() -> report("answer.vm", "#if(true)\nno end"))
        .isInstanceOf(BrokenTemplate.class)
        .hasMessageStartingWith(file + ", line 2, column ");
    assertThat(page()).isEqualTo(before);
    assertThat(folder.resolve("results.csv")).isNotEmptyFile();
    assertThat(folder).isDirectoryNotContaining("glob:**/*.tmp");
  }

  @Test
  void reachNeitherClassesNorFilesElsewhere() throws IOException {
    Files.writeString(folder.resolve("secret.vm"), "secret");
    assertThatThrownBy(() -> report("answer.vm", "#parse(\"../secret.vm\")"))
        .isInstanceOf(BrokenTemplate.class);
    assertThatThrownBy(() -> report("answer.vm", "$workload.getClass().getClassLoader()"))
        .isInstanceOf(BrokenTemplate.class);
    assertThat(page()).isEqualTo(before);
  }
}

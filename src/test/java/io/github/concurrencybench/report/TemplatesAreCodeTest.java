package io.github.concurrencybench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.fault.Fault;
import io.github.concurrencybench.result.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Templates run in Maven's JVM: they come with the plugin, or from the folder that the POM names.
 */
final class TemplatesAreCodeTest {

  private static final Path OURS = Path.of("templates");

  @TempDir private Path folder;

  private static List<Path> ours() throws IOException {
    try (Stream<Path> files = Files.list(OURS)) {
      return files.toList();
    }
  }

  /** Results may come from another machine, a whole folder of them. */
  @Test
  void whatLiesBesideTheResultsIsNoTemplate() throws IOException {
    ReportedRun.withEveryState().writtenTo(folder);
    String before = Files.readString(folder.resolve(Report.PAGE));
    Path own = Files.createDirectory(folder.resolve("templates"));
    for (Path template : ours()) {
      for (Path planted : List.of(folder, own)) {
        Path file = planted.resolve(template.getFileName());
        if (!Files.exists(file)) {
          Files.writeString(file, "planted");
        }
      }
    }
    new Report(folder).write();
    assertThat(folder.resolve(Report.PAGE)).hasContent(before);
    assertThat(folder.resolve("style.css")).content().doesNotContain("planted");
  }

  @Fault(
      row = 28,
      fault = "A reason in the language of templates",
      promise = "the page shows it as it is")
  @Test
  void aTextOfAResultIsNoTemplate() throws IOException {
    String text = "$page.plugin #set($a = 1) #parse('style.css') ${workload.name} #end";
    new ReportedRun().without("m", Status.FAILED, text).writtenTo(folder);
    assertThat(folder.resolve(Report.PAGE))
        .content()
        .contains("$page.plugin #set($a = 1) #parse(&#39;style.css&#39;) ${workload.name} #end");
  }

  @Test
  void noneTakesATextForATemplateOrReadsAFile() throws IOException {
    assertThat(ours()).hasSizeGreaterThan(10);
    for (Path template : ours()) {
      assertThat(template).content().doesNotContain("#evaluate", "#include", "#define");
    }
  }
}

package io.github.concurrencybench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.result.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answers for a comment. */
final class SummaryMarkdownTest {

  @TempDir private Path folder;

  @Test
  void holdsAllThatAReviewerNeeds() throws IOException {
    GoldenFile.assertSame(
        "summary.md", SummaryMarkdown.of(ReportedRun.withEveryState().results(), Optional.empty()));
  }

  @Test
  void saysWhereThereIsNoAnswer() {
    ReportedRun run = new ReportedRun().without("m", Status.FAILED, "All tasks failed.");
    assertThat(SummaryMarkdown.of(run.results(), Optional.empty()))
        .contains("| local | No answer\\: nothing was measured without errors. | | | | | | |")
        .contains("; Failures: 1 of 1 cells failed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '^',
      value = {
        "a|b^ a\\|b",
        "<img src=x>^ &lt;img src=x&gt;",
        "[link](http://x)^ \\[link\\](http\\://x)",
        "@team fixes #1^ @&#8203;team fixes #&#8203;1",
        "`code` *bold* _it_^ \\`code\\` \\*bold\\* \\_it\\_",
        "$x$^ \\$x\\$"
      })
  void namesStayText(String name, String escaped) {
    assertThat(Markdown.text(name)).isEqualTo(escaped);
  }

  @Test
  void aLongNameIsCutAndStaysOnItsLine() {
    assertThat(Markdown.text("a\n| b |\u202e" + "x".repeat(300)))
        .startsWith("a \\| b \\|xxx")
        .endsWith("...")
        .hasSizeLessThan(140);
  }
}

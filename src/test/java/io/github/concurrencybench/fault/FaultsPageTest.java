package io.github.concurrencybench.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** Holds docs/faults.md against what tests show. */
final class FaultsPageTest {

  private static final Path PAGE = Path.of("docs/faults.md");
  private static final int ROWS = 70;

  /** With the same folders below as the project, so that one command takes everything over. */
  private static final Path NEW = Path.of("target/faults");

  private static final String TAKE_OVER =
      "%s is not what the tests show; take it over with: cp -r " + NEW + "/. .";

  @Test
  void thePageSaysWhatTestsShow() throws IOException {
    FaultsPage page = new FaultsPage(FaultRow.all(), ShownFaults.all());
    String text = new FaultsPage(page.mended(), page.shown()).text();
    String rows = FaultRow.text(page.mended());
    write(PAGE, text);
    write(FaultRow.FILE, rows);
    assertThat(PAGE).as(TAKE_OVER, PAGE).hasContent(text);
    assertThat(FaultRow.FILE).as(TAKE_OVER, FaultRow.FILE).hasContent(rows);
  }

  private static void write(Path file, String text) throws IOException {
    Path written = NEW.resolve(file);
    Files.createDirectories(written.getParent());
    Files.writeString(written, text);
  }

  @Test
  void everyRowOfPriorityAOrBIsShownOrSaysWhyNot() throws IOException {
    assertThat(FaultRow.all())
        .extracting(FaultRow::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, ROWS).boxed().toList());
    assertThat(new FaultsPage(FaultRow.all(), ShownFaults.all()).forgotten())
        .as("rows without a test marked with @Fault and without a reason in %s", FaultRow.FILE)
        .isEmpty();
  }

  @Test
  void whatIsMarkedIsATestOfARow() throws IOException {
    assertThat(ShownFaults.markedMethods())
        .isNotEmpty()
        .allMatch(method -> AnnotationSupport.isAnnotated(method, Testable.class));
    assertThat(ShownFaults.all())
        .flatExtracting(ShownFault::rows)
        .allMatch(row -> row >= 1 && row <= ROWS);
  }

  private static final List<FaultRow> THREE =
      FaultRow.of(
          List.of(
              "# The target",
              "1 | A | It is down |",
              "2 | B | It <lies> |",
              "# Time",
              "3 | C | It stands still | nobody has seen it"));

  private static final ShownFault DOWN =
      new ShownFault(List.of(1), "No a|b", "It says `x`", "`T.m`");

  @Test
  void aPageHasPartsAndWhatIsMissing() {
    assertThat(new FaultsPage(THREE, List.of(DOWN)).text())
        .contains(
            """

            ## The target

            | row | fault | promise | shown by |
            |---|---|---|---|
            | 1 | No a\\|b | It says `x` | `T.m` |

            ## Not shown by a test

            A: before the first release; B: before 1.0; C: later.

            | row | fault | why |
            |---|---|---|
            | 2 B | It &lt;lies&gt; |  |
            | 3 C | It stands still | nobody has seen it |
            """)
        .doesNotContain("## Time");
  }

  @Test
  void aRowThatIsNeitherShownNorExplainedIsForgotten() {
    assertThat(new FaultsPage(THREE, List.of()).forgotten()).containsExactly(1, 2);
    assertThat(new FaultsPage(THREE, List.of(DOWN)).forgotten()).containsExactly(2);
  }

  @Test
  void aReasonGoesWhereATestHasCome() {
    ShownFault last = new ShownFault(List.of(3, 2), "f", "p", "t");
    assertThat(last.numbers()).isEqualTo("2, 3");
    FaultsPage page = new FaultsPage(THREE, List.of(DOWN, last));
    assertThat(page.text()).doesNotContain("Not shown");
    assertThat(FaultRow.text(page.mended()))
        .isEqualTo(
            """
            # The target
            1 | A | It is down |
            2 | B | It <lies> |

            # Time
            3 | C | It stands still |
            """);
  }

  @Test
  void aLineThatIsNoRowIsRefused() {
    assertThatThrownBy(() -> FaultRow.of(List.of("1 | A | It is down")))
        .hasMessage("no row of a fault: 1 | A | It is down");
  }
}

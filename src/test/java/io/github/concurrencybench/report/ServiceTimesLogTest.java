package io.github.concurrencybench.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.analysis.Sayings;
import io.github.concurrencybench.analysis.ServiceTimes;
import io.github.concurrencybench.analysis.Summary;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.JournalContent;
import io.github.concurrencybench.result.Results;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reading the service times is most of the work of a large report: it is done once. */
final class ServiceTimesLogTest {

  private static final Cell ONE = HandMade.cell("squares", "platform-threads", 1);
  private static final Cell EIGHT = HandMade.cell("squares", "platform-threads", 8);
  private static final Cell ADDED = HandMade.cell("squares", "platform-threads", 4);

  private static JournalContent journal() {
    return HandMade.journal(
        HandMade.plan(List.of(HandMade.CPU), List.of(ONE, EIGHT)),
        List.of(
            HandMade.round(ONE, 1, 20),
            HandMade.round(EIGHT, 1, 3),
            HandMade.round(ADDED, 1, 6),
            HandMade.round(ONE, 2, 21)));
  }

  @Test
  void serviceTimesOfEachCellAreReadOnce() {
    List<Cell> read = new ArrayList<>();
    List<Long> counts = new ArrayList<>();
    Results results =
        Summary.of(
            journal(),
            new Sayings(),
            (cell, times) -> {
              read.add(cell);
              counts.add(times.merged().getTotalCount());
            });
    assertThat(read)
        .containsExactly(ONE, ADDED, EIGHT)
        .containsExactlyElementsOf(results.cells().stream().map(CellResult::cell).toList());
    assertThat(counts)
        .containsExactlyElementsOf(
            results.cells().stream().map(cell -> cell.serviceTime().count()).toList());
  }

  @Test
  void noReportReadsThemAgain() {
    noClasses()
        .should()
        .callMethod(ServiceTimes.class, "of", List.class)
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(Report.class.getPackageName()));
  }

  @Test
  void aCellThatASearchAddedStandsInTheLogToo() {
    ServiceTimesLog log = new ServiceTimesLog(journal());
    Summary.of(journal(), new Sayings(), log::add);
    assertThat(log.text().lines().filter(line -> line.startsWith("Tag=")))
        .extracting(line -> line.substring(0, line.indexOf(',')))
        .containsExactly(
            "Tag=squares/platform-threads/1",
            "Tag=squares/platform-threads/4",
            "Tag=squares/platform-threads/8");
  }
}

package io.github.concurrencybench.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.plan.Cell;
import java.io.File;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ParametersTest {

  /** What is picked for each model on a machine with 3 processors. */
  private static String workers(String workers, String only) {
    RunMojo mojo = new RunMojo(null, null, null);
    mojo.project = new MavenProject();
    mojo.project.setFile(new File("pom.xml").getAbsoluteFile());
    mojo.url = "http://127.0.0.1:1/";
    mojo.models = "platform-threads,processes,chunked-processes";
    mojo.sweep = "adaptive";
    mojo.tolerance = "5%";
    mojo.workers = workers;
    mojo.only = only;
    List<Cell> cells = new Parameters(mojo).plan(List.of("17"), 3, List.of()).cells();
    TreeMap<String, String> byModel =
        cells.stream()
            .collect(
                Collectors.toMap(
                    Cell::model,
                    cell -> cell.workers().toString(),
                    (one, other) -> one + " " + other,
                    TreeMap::new));
    return byModel.toString();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      delimiter = '|',
      value = {
        "none | none | {chunked-processes=1 2 3, platform-threads=1 2 3 6 16 32 54 80 160,"
            + " processes=1 2 3}",
        "1..8 | none | {chunked-processes=1 2 3 8, platform-threads=1 2 3 8, processes=1 2 3 8}",
        "8,16 | none | {chunked-processes=8 16, platform-threads=8 16, processes=8 16}",
        "none | */processes/13 | {processes=13}",
        "none | */processes/* | {processes=1 2 3}"
      })
  void processesAreAsManyAsProcessorsUnlessTheUserSaysHowMany(
      String workers, String only, String picked) {
    assertThat(workers(workers, only)).isEqualTo(picked);
  }
}

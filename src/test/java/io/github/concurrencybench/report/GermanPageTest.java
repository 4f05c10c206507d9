package io.github.concurrencybench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.HandMadeGate;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.result.Noise;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page in German is German, but for what a program of the user's said. */
final class GermanPageTest {

  /** Words that no German sentence has. */
  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b(the|and|with|of|are|were|that|than|at|by|for|only|more|which|not|no|from|is|to|as)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MARKED =
      Pattern.compile("<(\\w+)[^>]*lang=\"en\"[^>]*>(.*?)</\\1>", Pattern.DOTALL);

  @TempDir private Path folder;
  private String page;

  /** With errors, noise, failures, a verdict, a probe, a scaling law and a long wait. */
  @BeforeEach
  void run() throws IOException {
    ReportedRun run = ReportedRun.withEveryState();
    Noise loud = new Noise(0.5, 9.0, 0.12, Duration.ofMillis(2), null, 0.05);
    for (int round = 1; round <= 20; round++) {
      Cell noisy = HandMade.cell("local", "fork-join", 8);
      Sample sample = HandMade.sample(round, 90);
      run.measured(noisy, round, HandMade.in(loud, Duration.ofMillis(9), sample));
    }
    for (int workers : new int[] {1, 2, 4, 8, 16}) {
      double millis = 1000 * (1 + 0.1 * (workers - 1)) / workers;
      double[] rounds = {millis, millis, millis, millis, millis};
      run.measured(HandMade.cell("local", "async", workers), rounds);
    }
    run.measured(
        HandMade.cell("local", "processes", 8),
        1,
        HandMade.sample(1, 10, Map.of("HTTP_302", 3), 4950));
    run.without("jdk-async", Status.FAILED, "It said: no.");
    HandMadeGate.of(HandMade.START, HandMadeGate.ofEveryKind("local")).write(folder);
    run.writtenTo(folder);
    RunsPage german = new RunsPage(folder, "de", Templates.OURS, Locale.GERMAN);
    page = Files.readString(german.write(List.of(new FoundRun("", folder))));
  }

  private static String text(String html) {
    return html.replaceAll("<code>.*?</code>", " ")
        .replaceAll("(?s)<(style|title|desc)[^>]*>.*?</\\1>", " ")
        .replaceAll("<[^>]*alt=\"([^\"]*)\"[^>]*>", " $1 ")
        .replaceAll("<[^>]+>", "\n");
  }

  private static List<String> english(String text) {
    return text.lines().filter(line -> ENGLISH.matcher(line).find()).toList();
  }

  @Test
  void hasNoEnglishSentence() {
    assertThat(english(text(MARKED.matcher(page).replaceAll(" ")))).isEmpty();
  }

  @Test
  void marksWhatOthersSaidInEnglishWhichIsLittle() {
    List<String> marked =
        MARKED.matcher(page).results().map(found -> text(found.group(2))).distinct().toList();
    assertThat(marked)
        .containsExactlyInAnyOrder(
            "com.acme.Client.send(Request) is not in 1.2.0.",
            "This needs Java 25.",
            "It said: no.",
            "HTTP_302",
            ReportedRun.LONG_REASON);
  }

  @Test
  void saysWhatWasFoundOutFromItsValues() {
    assertThat(page)
        .contains("<strong>Grenze:</strong> nicht herausgefunden.</p>")
        .contains("<li>platform-threads: 48 zugleich (bestätigt), etwa 31,8-mal so schnell wie")
        .contains("10 % der Arbeit tut ein Arbeiter zur Zeit (Gedränge), was höchstens eine")
        .contains("Der Wirt gab in 20 von 71 Stichproben 12 % der Prozessoren")
        .contains("Umleitungen wird nicht gefolgt");
  }

  @Test
  void hasPicturesInItsLanguageUnderTheSameNames() throws IOException {
    for (String name : List.of("duration-local.svg", "best-local.svg", "speedup-local.svg")) {
      String german = Files.readString(folder.resolve("de/charts/" + name));
      String english = Files.readString(folder.resolve("charts/" + name));
      assertThat(english(text(german.replaceAll("</text>", "\n")))).as(name).isEmpty();
      assertThat(german).isNotEqualTo(english);
    }
    try (Stream<Path> charts = Files.list(folder.resolve("charts"))) {
      assertThat(charts.map(Path::getFileName))
          .allMatch(name -> Files.exists(folder.resolve("de/charts").resolve(name)));
    }
  }

  /** Other programs read these, whoever made the site. */
  @Test
  void leavesTheNumbersInEnglish() throws IOException {
    for (String file : List.of("results.json", "summary.md")) {
      assertThat(Files.readString(folder.resolve("de").resolve(file)))
          .isEqualTo(Files.readString(folder.resolve(file)));
    }
    assertThat(
            Pattern.compile("not found out")
                .matcher(Files.readString(folder.resolve("de/results.json")))
                .results()
                .map(MatchResult::group))
        .isNotEmpty();
  }
}

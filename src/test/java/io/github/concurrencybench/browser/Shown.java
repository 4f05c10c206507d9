package io.github.concurrencybench.browser;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.HandMadeGate;
import io.github.concurrencybench.gate.Finding;
import io.github.concurrencybench.gate.Metric;
import io.github.concurrencybench.gate.Threshold;
import io.github.concurrencybench.gate.Verdict;
import io.github.concurrencybench.report.FoundRun;
import io.github.concurrencybench.report.Report;
import io.github.concurrencybench.report.RunsPage;
import io.github.concurrencybench.report.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The pages that are looked at. */
enum Shown {
  USUAL(
      usual("pages")
          .failed("processes", "All 100 tasks failed: CONNECT_REFUSED.")
          .afterOthers("1a2b3c4d"),
      Locale.ENGLISH),
  SEVERAL_JVMS(
      usual("pages").on("25.0.3").sequential().model("virtual-threads", 0.9, 1, 8, 48, 256),
      Locale.ENGLISH),
  ONLY_FAILURES(
      new ShownRun("pages")
          .failed("platform-threads", "The fork failed. " + "It said nothing more. ".repeat(9))
          .failed("async", "All 100 tasks failed: HTTP_500."),
      Locale.ENGLISH),
  TWELVE_MODELS(twelveModels(), Locale.ENGLISH),
  ONE_CELL(new ShownRun("pages").model("platform-threads", 1, 48), Locale.ENGLISH),
  CELLS_999(
      new ShownRun("pages").model("async", 1, IntStream.rangeClosed(1, 999).toArray()),
      Locale.ENGLISH),
  HOSTILE(everywhere(Shown.ATTACK), Locale.ENGLISH),
  HARMLESS(everywhere("a harmless text"), Locale.ENGLISH),
  REGRESSED(usual("pages").decided(HandMadeGate.ofEveryKind("pages")), Locale.ENGLISH),
  INCONCLUSIVE(
      usual("pages").decided(each(12, Verdict.INCONCLUSIVE, Verdict.PASS)), Locale.ENGLISH),
  PASS(usual("pages").decided(each(20, Verdict.PASS)), Locale.ENGLISH),
  GERMAN(
      usual("seiten")
          .failed("processes", "All 100 tasks failed: CONNECT_REFUSED.")
          .afterOthers("1a2b3c4d")
          .decided(HandMadeGate.ofEveryKind("seiten")),
      Locale.GERMAN);

  /** What would run if a text were taken for more than a text. */
  static final String ATTACK =
      "</title></style></td></section><img src=x onerror=alert(1)><script>alert(2)</script>"
          + "<a href=\"javascript:alert(3)\" onclick='alert(4)'>\u202eevil\u202c &amp; ]]> $page #end";

  private static final int LONGEST = 200;

  private final ShownRun run;
  private final Locale locale;
  private boolean written;

  Shown(ShownRun run, Locale locale) {
    this.run = run;
    this.locale = locale;
  }

  private static ShownRun usual(String workload) {
    return new ShownRun(workload)
        .sequential()
        .model("platform-threads", 1, 1, 2, 4, 8, 16, 32, 48, 64, 128, 256, 480)
        .model("virtual-threads", 0.98, 1, 2, 4, 8, 16, 32, 48, 64, 128, 256, 480)
        .model("async", 1.2, 1, 2, 4, 8, 16, 32, 48, 64, 128, 256, 480);
  }

  private static ShownRun twelveModels() {
    ShownRun run = new ShownRun("pages").sequential();
    IntStream.range(1, 12)
        .forEach(each -> run.model("some-model-" + each, 1 + each / 10.0, 1, 8, 48, 256));
    return run;
  }

  /** So many cells, each with the next of the verdicts. */
  private static List<Finding> each(int cells, Verdict... verdicts) {
    return IntStream.range(0, cells)
        .mapToObj(
            index ->
                HandMadeGate.compared(
                    HandMade.cell("pages", "platform-threads", 1 + index),
                    Metric.CPU_TIME,
                    verdicts[index % verdicts.length],
                    verdicts[index % verdicts.length] == Verdict.PASS
                        ? 1 + index / 500.0
                        : 1.08 + index / 500.0))
        .toList();
  }

  private static List<Finding> said(String text) {
    Threshold asked = new Threshold(text, text, "best", Metric.DURATION, 1e9, null, 0.1);
    return List.of(
        HandMadeGate.without(asked, null, Verdict.ERROR, text),
        HandMadeGate.compared(
            HandMade.cell("a[b=1]", text, 8), Metric.DURATION, Verdict.REGRESSED, 1.4));
  }

  /** A text in every place that the plan does not check, since a file may come from anywhere. */
  private static ShownRun everywhere(String text) {
    String longName = (text + "x".repeat(LONGEST)).substring(0, LONGEST);
    return usual("a[b=1]")
        .model(longName, 1.1, 1, 8, 48)
        .erring("fork-join", 8, text)
        .failed("processes", text)
        .decided(said(text))
        .on(text)
        .model("async", 1.3, 1, 8, 48)
        .afterOthers(text);
  }

  String language() {
    return locale.getLanguage();
  }

  /** A name for files. */
  String file() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The folder of the page, with all that belongs to it and nothing else. */
  Path folder() throws IOException {
    // Another JVM may be writing its own meanwhile.
    String jvm = System.getProperty("tests.jvm", "1");
    Path folder = Path.of("target", "browser", "jvm-" + jvm, file()).toAbsolutePath();
    if (!written) {
      Files.createDirectories(folder);
      write(folder);
      written = true;
    }
    return folder;
  }

  /** The page as a file. */
  String url() throws IOException {
    return folder().resolve(Report.PAGE).toUri().toString();
  }

  private void write(Path folder) throws IOException {
    if (locale.equals(Locale.ENGLISH)) {
      run.journalIn(folder);
      new Report(folder).write();
    } else {
      Path journal = run.journalIn(Files.createDirectories(folder.resolve("journal")));
      new RunsPage(folder, "index", Templates.OURS, locale)
          .write(List.of(new FoundRun("", journal)));
    }
  }
}

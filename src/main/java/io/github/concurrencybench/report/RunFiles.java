package io.github.concurrencybench.report;

import io.github.concurrencybench.analysis.Sayings;
import io.github.concurrencybench.analysis.Summary;
import io.github.concurrencybench.gate.Decision;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.report.chart.Chart;
import io.github.concurrencybench.report.chart.Charts;
import io.github.concurrencybench.report.chart.RatioRow;
import io.github.concurrencybench.result.History;
import io.github.concurrencybench.result.JournalContent;
import io.github.concurrencybench.result.Json;
import io.github.concurrencybench.result.Results;
import io.github.concurrencybench.result.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is made from one journal, but for the page that shows it. */
final class RunFiles {

  private static final String CHARTS = "charts/";

  private final Sayings sayings = new Sayings();
  private final ServiceTimesLog serviceTimes;
  private final Results results;
  private final FoundDecision found;
  private final Optional<History> history;

  /** Sums up what was read from a folder. */
  RunFiles(JournalContent journal, Path folder) {
    this.serviceTimes = new ServiceTimesLog(journal);
    this.results = Summary.of(journal, sayings, serviceTimes::add);
    this.found = FoundDecision.beside(folder, results);
    this.history = History.beside(folder, results.startedAt());
  }

  static RunFiles of(Path folder) throws IOException {
    return new RunFiles(JournalContent.read(folder), folder);
  }

  Results results() {
    return results;
  }

  /** Writes what other programs read. */
  void writeNumbers(Path folder) throws IOException {
    WholeFile.write(folder.resolve("results.json"), out -> Json.write(results, out));
    WholeFile.write(folder.resolve("results.csv"), ResultsCsv.of(results));
    WholeFile.write(folder.resolve("jmh-result.json"), out -> JmhResult.write(results, out));
    WholeFile.write(folder.resolve("service-times.hlog"), serviceTimes.text());
    WholeFile.write(folder.resolve(SummaryMarkdown.FILE), summary());
    if (found.decision().isPresent()) {
      found.decision().get().write(folder);
      WholeFile.write(folder.resolve(TestXml.FILE), TestXml.of(found.decision().get()));
    } else {
      // Of an earlier run; who reads test results would take it for this one's.
      Files.deleteIfExists(folder.resolve(TestXml.FILE));
    }
  }

  private String summary() {
    return SummaryMarkdown.of(results, found.decision());
  }

  /** Draws, and writes nothing. */
  ShownRun shown(Place place, Templates templates, Words reader) throws IOException {
    Words words = reader.with(sayings);
    Map<String, String> charts = new LinkedHashMap<>();
    List<WorkloadView> views = new ArrayList<>();
    Optional<Histories> histories = history.map(kept -> new Histories(results, kept, words));
    Map<String, List<Chart>> drawn = drawn(words.locale());
    for (WorkloadView view : new WorkloadViews(results, words).all()) {
      List<FigureView> figures = new ArrayList<>();
      for (Chart chart : drawn.get(view.name())) {
        figures.add(figure(chart, view.name(), place, charts));
      }
      Optional<Histories.Shown> before = histories.flatMap(kept -> kept.of(view.name()));
      before.ifPresent(kept -> figures.add(figure(kept.chart(), view.name(), place, charts)));
      views.add(view.with(figures, before.map(Histories.Shown::view).stream().toList()));
    }
    Place all = found.decision().isPresent() ? place.withDecision() : place;
    Page page = Page.of(results, views, all, words).with(gate(place, charts, words));
    return ShownRun.of(page, charts, templates, words);
  }

  /** Pictures take most of the time of a page, and those of one workload know of no other. */
  private Map<String, List<Chart>> drawn(Locale locale) {
    return results.plan().workloads().parallelStream()
        .map(Workload::name)
        .collect(
            Collectors.toConcurrentMap(name -> name, name -> Charts.of(results, name, locale)));
  }

  private GateSection gate(Place place, Map<String, String> files, Words words) {
    if (found.decision().isEmpty()) {
      return GateSection.none(found.whyNot(words));
    }
    Decision decision = found.decision().get();
    List<RatioRow> rows = new RatioRows(decision, words).all();
    List<FigureView> figures = new ArrayList<>();
    if (!rows.isEmpty()) {
      String with = decision.reference() == null ? "-" : decision.reference().name();
      Chart chart = Charts.comparison(with, rows, words.locale());
      figures.add(figure(chart, "gate", place, files));
    }
    return GateSection.of(GateView.of(decision, figures, words));
  }

  private static FigureView figure(
      Chart chart, String workload, Place place, Map<String, String> files) {
    String light = CHARTS + chart.fileName(workload, false);
    String dark = CHARTS + chart.fileName(workload, true);
    if (chart.isDrawn()) {
      files.put(light, chart.svgLight());
      files.put(dark, chart.svgDark());
    }
    return FigureView.of(chart, place.folder() + light, place.folder() + dark);
  }
}

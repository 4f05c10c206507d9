package io.github.concurrencybench.report;

import io.github.concurrencybench.analysis.ChangePoints;
import io.github.concurrencybench.analysis.Comparison;
import io.github.concurrencybench.analysis.Trend;
import io.github.concurrencybench.report.chart.Chart;
import io.github.concurrencybench.report.chart.Charts;
import io.github.concurrencybench.report.chart.PastLevel;
import io.github.concurrencybench.report.chart.PastRun;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.History;
import io.github.concurrencybench.result.Results;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns kept runs into what is shown of each workload. */
final class Histories {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC);
  private static final String NOTHING = "-";

  private final Results results;
  private final History history;
  private final Words words;

  Histories(Results results, History history, Words words) {
    this.results = results;
    this.history = history;
    this.words = words;
  }

  /**
   * A history in words and as a picture.
   *
   * @param view what is printed
   * @param chart what is drawn
   */
  record Shown(HistoryView view, Chart chart) {}

  /** What was kept of a workload; empty where that is nothing. */
  Optional<Shown> of(String workload) {
    List<Trend> trends = trends(workload);
    return drawn(workload, trends).map(drawn -> new Shown(view(drawn, trends), chart(drawn)));
  }

  /** The last change of the model to use, for the terminal; empty where there is none. */
  Optional<String> lastChange(String workload) {
    return drawn(workload, trends(workload))
        .filter(trend -> !trend.changes().isEmpty())
        .map(
            trend ->
                "%s, %s: %s."
                    .formatted(
                        workload,
                        name(trend),
                        words(trend, trend.levels().get(trend.levels().size() - 1))));
  }

  private List<Trend> trends(String name) {
    return results.plan().workloads().stream()
        .filter(workload -> workload.name().equals(name))
        .flatMap(workload -> Trend.all(results, history, workload).stream())
        .toList();
  }

  /** That of the model to use, else the one with the most runs. */
  private Optional<Trend> drawn(String workload, List<Trend> trends) {
    Answer winner = Comparison.of(results, workload).winner();
    return trends.stream()
        .filter(trend -> winner != null && trend.model().equals(winner.model()))
        .filter(trend -> trend.jvm().equals(winner.jvm()))
        .findFirst()
        .or(() -> trends.stream().max(Comparator.comparingInt(trend -> trend.here().size())));
  }

  private HistoryView view(Trend drawn, List<Trend> trends) {
    return new HistoryView(
        words.with("history_of", drawn.workload(), name(drawn)),
        words.with("history_explained", ChangePoints.SHORTEST_LEVEL, ChangePoints.FEWEST_RUNS),
        notes(drawn),
        trends.stream().map(this::row).toList(),
        rows(drawn),
        !drawn.elsewhere().isEmpty());
  }

  private String name(Trend trend) {
    return results.isOnSeveralJvms()
        ? words.with("on_java", trend.model(), trend.jvm())
        : trend.model();
  }

  private List<String> notes(Trend drawn) {
    List<String> notes = new ArrayList<>();
    add(notes, "history_elsewhere", drawn.elsewhere().size());
    add(notes, "history_others", drawn.others());
    add(notes, "history_left_out", history.leftOut());
    add(notes, "history_unreadable", history.warnings().size());
    return notes;
  }

  private void add(List<String> notes, String key, int count) {
    if (count > 0) {
      notes.add(words.with(key, count));
    }
  }

  private TrendRow row(Trend trend) {
    List<Trend.Past> runs = trend.here();
    return new TrendRow(
        trend.model(),
        trend.jvm(),
        String.valueOf(runs.size()),
        time(runs.get(0)),
        time(runs.get(runs.size() - 1)),
        runs.size() < ChangePoints.FEWEST_RUNS
            ? words.get("too_few_kept")
            : trend.changes().isEmpty() ? words.get("no_change") : changes(trend));
  }

  private String changes(Trend trend) {
    return trend.changes().stream()
        .map(level -> words(trend, level))
        .collect(Collectors.joining("; "));
  }

  /** Such as: since 2026-11-02 (1a2b3c4) 18 % slower. */
  private String words(Trend trend, Trend.Level level) {
    String commit = trend.first(level).shortCommit();
    return words(level, date(trend, level) + (commit.isEmpty() ? "" : " (" + commit + ")"));
  }

  private String words(Trend.Level level, String since) {
    return words.with(
        level.change() > 0 ? "since_slower" : "since_faster",
        since,
        Figures.share(Math.abs(level.change())));
  }

  private static String date(Trend trend, Trend.Level level) {
    return trend.first(level).startedAt().atOffset(ZoneOffset.UTC).toLocalDate().toString();
  }

  private List<KeptRunRow> rows(Trend drawn) {
    return Stream.concat(drawn.here().stream(), drawn.elsewhere().stream())
        .sorted(
            Comparator.<Trend.Past, Instant>comparing(past -> past.run().startedAt()).reversed())
        .map(past -> row(drawn, past))
        .toList();
  }

  private KeptRunRow row(Trend drawn, Trend.Past past) {
    boolean here = past.run().fingerprint().equals(results.environment().fingerprint());
    String commit = past.run().shortCommit();
    return new KeptRunRow(
        MINUTE.format(past.run().startedAt()),
        commit.isEmpty() ? NOTHING : commit,
        past.answer().workers().toString(),
        time(past),
        words.figure(Figures.interval(past.duration())),
        past.answer().cpu() == null
            ? NOTHING
            : words.figure(Figures.duration(past.answer().cpu().toNanos())),
        here ? words.get("this_one") : past.run().fingerprint().replace("|", ", "),
        drawn.changes().stream()
            .filter(level -> drawn.here().get(level.from()) == past)
            .map(level -> words(drawn, level))
            .findFirst()
            .orElse(""));
  }

  private String time(Trend.Past past) {
    return words.figure(Figures.duration(past.duration().median()));
  }

  private Chart chart(Trend drawn) {
    List<PastRun> runs =
        drawn.here().stream()
            .map(past -> new PastRun(past.run().startedAt(), past.duration()))
            .toList();
    List<PastLevel> levels = new ArrayList<>();
    for (Trend.Level level : drawn.levels()) {
      boolean first = level.from() == 0;
      levels.add(
          new PastLevel(
              level.from(),
              level.nanos(),
              first ? List.of() : List.of(words(level, date(drawn, level)))));
    }
    return Charts.history(
        words.with("history_of", drawn.workload(), name(drawn)), runs, levels, words.locale());
  }
}

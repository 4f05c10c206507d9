package io.github.concurrencybench.report;

import io.github.concurrencybench.analysis.Disturbances;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.JmhWorkload;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.CellResult;
import io.github.concurrencybench.result.Sample;
import io.github.concurrencybench.result.ServiceTime;
import io.github.concurrencybench.result.Status;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Turns cells into rows of the full table. */
final class CellRows {

  private static final String NOTHING = "-";

  private final Words words;

  CellRows(Words words) {
    this.words = words;
  }

  /** A row for each cell; one for all numbers of workers of a model that cannot run here. */
  List<CellRow> all(Workload workload, List<CellResult> results) {
    Set<List<String>> notApplicable = new HashSet<>();
    return results.stream()
        .filter(
            result ->
                result.status() != Status.NOT_APPLICABLE || notApplicable.add(curve(result.cell())))
        .map(result -> of(workload, result))
        .toList();
  }

  private static List<String> curve(Cell cell) {
    return List.of(cell.model(), cell.jvm());
  }

  private CellRow of(Workload workload, CellResult result) {
    Disturbances disturbances = new Disturbances(workload, result);
    boolean timed = result.duration() != null;
    return new CellRow(
        result.cell().model(),
        result.cell().jvm(),
        workers(result),
        timed ? time(result, disturbances) : NOTHING,
        timed ? words.figure(Figures.interval(result.duration())) : NOTHING,
        timed ? throughput(workload, result) : NOTHING,
        serviceTime(result, ServiceTime::p50),
        serviceTime(result, ServiceTime::p90),
        serviceTime(result, ServiceTime::p99),
        serviceTime(result, ServiceTime::max),
        words.figure(WorkloadViews.peakThreads(result)),
        words.figure(WorkloadViews.peakMemory(result)),
        timed ? cpu(result) : NOTHING,
        result.setup() == null ? NOTHING : duration(result.setup().toNanos()),
        state(result, disturbances.count()),
        result.status() == Status.MEASURED ? Told.of("") : words.english(result.reason()));
  }

  private static String workers(CellResult result) {
    return result.status() == Status.NOT_APPLICABLE ? NOTHING : result.cell().workers().toString();
  }

  private String time(CellResult result, Disturbances disturbances) {
    return (result.scaled() ? "~" : "")
        + duration(result.duration().median())
        + (disturbances.areMany() ? "!" : "");
  }

  private String duration(double nanos) {
    return words.figure(Figures.duration(nanos));
  }

  private String throughput(Workload workload, CellResult result) {
    String number = words.figure(Figures.count(Math.round(result.throughput().median())));
    return workload instanceof JmhWorkload
        ? words.with("operations_a_second", number)
        : number + "/s";
  }

  private String serviceTime(CellResult result, Function<ServiceTime, Duration> part) {
    return result.duration() == null || !result.hasServiceTimes()
        ? NOTHING
        : duration(part.apply(result.serviceTime()).toNanos());
  }

  private static String cpu(CellResult result) {
    double cpu = result.samples().stream().mapToDouble(s -> s.cpu().toNanos()).sum();
    double wall = result.samples().stream().mapToDouble(s -> s.duration().toNanos()).sum();
    return String.format(Locale.ROOT, "%,.0f %%", 100 * cpu / wall);
  }

  private String state(CellResult result, int disturbed) {
    if (result.status() != Status.MEASURED) {
      return words.get("cell_" + result.status());
    }
    long rounds = result.samples().stream().map(Sample::round).distinct().count();
    String samples = words.with("samples_in_rounds", result.samples().size(), rounds);
    String counted =
        disturbed == 0 ? samples : samples + ", " + words.with("disturbed_samples", disturbed);
    String all =
        result.scaled()
            ? counted + ", " + words.with("scaled_from", Figures.count(result.ranTasks()))
            : counted;
    return result.isClean() ? all : all + "; " + words.with("errors_not_ranked", result.errors());
  }
}

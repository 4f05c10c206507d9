package io.github.concurrencybench.plan;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Counts what a plan sends to each host, before anything is sent: warm-ups, all rounds, both sides
 * and looks at what tasks wait for.
 *
 * @param plan what is to be measured
 * @param cpus how many processors the machine has
 * @param spared the workloads that warm up with a single batch, since they ask other people's
 *     servers
 */
public record PlannedRequests(Plan plan, int cpus, Predicate<Workload> spared) {

  /** A turn may take so much longer than the budget of a run before it is ended. */
  private static final double SLACK = 1.02;

  private static final double NANOS_A_SECOND = 1e9;

  /** A look at the best cell of virtual threads, with a warm-up. */
  private static final int BATCHES_OF_A_PROBE = 2;

  /**
   * The hosts that the cells of a plan ask.
   *
   * @param plan what is to be measured
   * @return as in its URLs, each once
   */
  public static Set<String> hosts(Plan plan) {
    Set<String> hosts = new LinkedHashSet<>();
    parts(plan).forEach(part -> hosts.addAll(hosts(part.workload())));
    return hosts;
  }

  /**
   * The hosts that a workload asks.
   *
   * @param workload any
   * @return as in its URLs; none of the embedded target or without downloads
   */
  public static Set<String> hosts(Workload workload) {
    return perList(workload).keySet();
  }

  /** How often each host stands in the list of a workload. */
  private static Map<String, Long> perList(Workload workload) {
    return workload instanceof HttpWorkload http
        ? http.urls().stream()
            .collect(Collectors.groupingBy(URI::getHost, LinkedHashMap::new, Collectors.counting()))
        : Map.of();
  }

  /** The cells that run a workload in one form. */
  private record Part(Workload workload, List<Cell> cells) {}

  private static List<Part> parts(Plan plan) {
    Map<List<Object>, Part> parts = new LinkedHashMap<>();
    for (Cell cell : plan.cells()) {
      parts
          .computeIfAbsent(
              List.of(cell.workload(), cell.side() == Side.PRESENT),
              form -> new Part(plan.workloadOf(cell), new ArrayList<>()))
          .cells()
          .add(cell);
    }
    return List.copyOf(parts.values());
  }

  /**
   * What each host gets.
   *
   * @return by the hosts of {@link #hosts}
   */
  public Map<String, PlannedLoad> byHost() {
    Map<String, PlannedLoad> loads = new LinkedHashMap<>();
    for (Part part : parts(plan)) {
      if (part.workload() instanceof HttpWorkload http) {
        PlannedLoad ofAUrl = ofAUrl(http, part.cells());
        perList(http)
            .forEach((host, times) -> loads.merge(host, ofAUrl.times(times), PlannedLoad::and));
      }
    }
    loads.replaceAll((host, load) -> load.atMost(inTime(load.rate())));
    return loads;
  }

  /** As if the list had a single one. The brake counts tasks, of which each may be redirected. */
  private PlannedLoad ofAUrl(HttpWorkload http, List<Cell> cells) {
    Set<Cell> own = Set.copyOf(cells);
    int requests = http.requestsATask();
    int workers = own.stream().mapToInt(cell -> cell.workers().count()).max().orElseThrow();
    double rate = http.rate().map(Rate::aSecond).orElse(Double.POSITIVE_INFINITY);
    double batches = cells.stream().mapToDouble(this::mostBatches).sum();
    double about =
        new Forecast(plan, cpus).sum(cell -> own.contains(cell) ? batchesOfAJvm(cell) : 0);
    return new PlannedLoad(workers, requests * rate, batches, about)
        .times((double) requests * http.repeat());
  }

  /** A search looks again where it has to: how often, only a time says. */
  private double mostBatches(Cell cell) {
    int rounds = plan.repetitions().rounds();
    boolean probed = cell.model().equals("virtual-threads") && rounds > 1;
    return isSearch()
        ? Double.POSITIVE_INFINITY
        : rounds * batchesOfAJvm(cell) + (probed ? BATCHES_OF_A_PROBE : 0);
  }

  private boolean isSearch() {
    long curves =
        plan.cells().stream()
            .map(cell -> List.of(cell.workload(), cell.model(), cell.jvm()))
            .distinct()
            .count();
    return plan.sweep() == Sweep.ADAPTIVE && plan.cells().size() > curves;
  }

  private double batchesOfAJvm(Cell cell) {
    Warmups warmups = plan.repetitions().warmups();
    double most = warmups.mostBatches(cell.tasks());
    boolean few = warmups.isTimed() && spared.test(plan.workloadOf(cell));
    return (few ? Math.min(1, most) : most) + plan.repetitions().samples();
  }

  private double inTime(double rate) {
    Duration budget = plan.repetitions().timeBudget();
    return budget.isZero()
        ? Double.POSITIVE_INFINITY
        : Math.ceil(SLACK * rate * (budget.toNanos() / NANOS_A_SECOND));
  }
}

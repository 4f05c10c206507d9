package io.github.concurrencybench.mojo;

import io.github.concurrencybench.api.ConcurrencyModel;
import io.github.concurrencybench.fork.model.Models;
import io.github.concurrencybench.measure.Machine;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Examples;
import io.github.concurrencybench.plan.Grid;
import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.plan.KnownModel;
import io.github.concurrencybench.plan.MachineLimits;
import io.github.concurrencybench.plan.NearestName;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Repetitions;
import io.github.concurrencybench.plan.SeedExperiment;
import io.github.concurrencybench.plan.Sweep;
import io.github.concurrencybench.plan.TimeText;
import io.github.concurrencybench.plan.Tolerance;
import io.github.concurrencybench.plan.Warmups;
import io.github.concurrencybench.plan.WorkerCounts;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.plan.Workload;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/** Turns the parameters of a run into a plan. Nothing is measured, nothing is written. */
final class Parameters {

  private static final String SEED = "seed";
  private static final String SEED_SHORT = "seed-short";
  private static final int SHORT = 10;

  private final AbstractRunMojo mojo;
  private final CommonParameters common;
  private final MachineLimits limits;
  private Map<String, ConcurrencyModel> known;

  Parameters(AbstractRunMojo mojo) {
    this(mojo, new Preflight(mojo.preflight).limits());
  }

  Parameters(AbstractRunMojo mojo, MachineLimits limits) {
    this.mojo = mojo;
    this.common = new CommonParameters(mojo);
    this.limits = limits;
  }

  /** Whether neither the POM nor the command line says what to measure. */
  boolean nothingConfigured() {
    return common.nothingConfigured() && mojo.profile == null;
  }

  /** The study that this tool started from, where it is asked for. */
  Optional<SeedExperiment> seedExperiment() {
    if (mojo.profile == null) {
      return Optional.empty();
    }
    return switch (mojo.profile.strip()) {
      case SEED -> Optional.of(new SeedExperiment(1, Machine.cpus()));
      case SEED_SHORT -> Optional.of(new SeedExperiment(SHORT, Machine.cpus()));
      default ->
          throw new InvalidPlan(
              "profile", mojo.profile, NearestName.remedy(mojo.profile, List.of(SEED, SEED_SHORT)));
    };
  }

  /** Whether the worker counts are to be found, not given. */
  boolean isSearch(int cpus) {
    boolean fixed = mojo.workers == null && (nothingConfigured() || mojo.profile != null);
    return sweep() == Sweep.ADAPTIVE
        && mojo.only == null
        && !fixed
        && WorkerCounts.parse(counts(), cpus).range();
  }

  private String counts() {
    return mojo.workers == null ? AbstractRunMojo.WORKERS : mojo.workers;
  }

  /** The plan, in which the user's own models take part like those that are built in. */
  Plan plan(List<String> jvms, int cpus, List<KnownModel> ownModels) {
    List<Workload> workloads = workloads();
    known = new TreeMap<>(Models.all());
    known.put(SparkElement.MODEL, spark().model(cpus));
    ownModels.forEach(model -> known.put(model.id(), model));
    return new Plan(
        workloads,
        cells(workloads, jvms, cpus),
        repetitions(),
        // Of a list, or where one cell is asked for, nothing is searched.
        isSearch(cpus) ? Sweep.ADAPTIVE : Sweep.FULL,
        mojo.randomSeed == null ? ThreadLocalRandom.current().nextInt() : mojo.randomSeed,
        jvmArgs(),
        Tolerance.parse(mojo.tolerance));
  }

  private List<Cell> cells(List<Workload> workloads, List<String> jvms, int cpus) {
    boolean asItIs = mojo.workers == null && mojo.only == null;
    if (asItIs && nothingConfigured()) {
      return Examples.cells(models(cpus), jvms);
    }
    if (asItIs && seedExperiment().isPresent()) {
      return seedExperiment().get().cells(jvms);
    }
    Grid grid = grid(jvms, cpus);
    return mojo.only == null ? grid.cells(workloads) : grid.only(workloads, mojo.only);
  }

  private Grid grid(List<String> jvms, int cpus) {
    WorkerCounts counts = WorkerCounts.parse(counts(), cpus);
    return new Grid(models(cpus), mojo.models != null, counts, sweep(), jvms, cpus, limits);
  }

  /** Where the machine cannot hold what is asked for; to be called after the plan is made. */
  List<String> notes(Plan plan, int cpus) {
    boolean oursAsTheyAre =
        mojo.workers == null && (nothingConfigured() || seedExperiment().isPresent());
    if (oursAsTheyAre || mojo.only != null) {
      return List.of();
    }
    List<String> notes = new ArrayList<>(grid(plan.jvms(), cpus).notes(plan.workloads()));
    if (mojo.workers != null && spark().isAmong(mojo.models)) {
      List<Workers> asked = WorkerCounts.parse(counts(), cpus).counts();
      notes.addAll(spark().notes(asked.get(asked.size() - 1).count(), cpus));
    }
    return notes;
  }

  private SparkElement spark() {
    return SparkElement.of(mojo);
  }

  List<Workload> workloads() {
    return seedExperiment().map(SeedExperiment::workloads).orElseGet(common::workloads);
  }

  /** Refuses parameters of a first try that do not go together. */
  void checkFirstTry() {
    common.checkFirstTry();
    if (mojo.profile != null && common.isFirstTry()) {
      throw new InvalidPlan(
          "profile", mojo.profile, "it has workloads of its own; leave out url and className");
    }
  }

  private Map<String, Integer> models(int cpus) {
    List<String> asked =
        askedModels().equals("*")
            ? known.keySet().stream().filter(this::isOneOfAll).toList()
            : CommonParameters.listed(askedModels());
    Map<String, Integer> models = new LinkedHashMap<>();
    for (String model : asked) {
      if (!known.containsKey(model)) {
        throw new InvalidPlan("models", model, NearestName.remedy(model, known.keySet()));
      }
      ConcurrencyModel named = known.get(model);
      models.put(model, namesWorkers() ? named.mostWorkers() : named.usefulWorkers(cpus));
    }
    return models;
  }

  private String askedModels() {
    return mojo.models == null ? AbstractRunMojo.MODELS : mojo.models.strip();
  }

  /** Nobody downloads Spark by the way. */
  private boolean isOneOfAll(String model) {
    return !model.equals(SparkElement.MODEL) || spark().isThere();
  }

  /** A number that the user asks for is measured, be it useful or not. */
  private boolean namesWorkers() {
    return mojo.workers != null || mojo.only != null && mojo.only.strip().matches(".*/\\d+");
  }

  private Sweep sweep() {
    for (Sweep known : Sweep.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(mojo.sweep)) {
        return known;
      }
    }
    throw new InvalidPlan(
        "sweep", mojo.sweep, NearestName.remedy(mojo.sweep, List.of("adaptive", "full")));
  }

  private Repetitions usualRepetitions() {
    if (mojo.profile != null) {
      return SeedExperiment.REPETITIONS;
    }
    return nothingConfigured()
        ? Examples.REPETITIONS
        : new Repetitions(AbstractRunMojo.ROUNDS, AbstractRunMojo.SAMPLES, Warmups.AUTO);
  }

  private Repetitions repetitions() {
    Repetitions usual = usualRepetitions();
    return new Repetitions(
        mojo.rounds == null ? usual.rounds() : mojo.rounds,
        mojo.samples == null ? usual.samples() : mojo.samples,
        mojo.warmups == null ? usual.warmups() : Warmups.parse(mojo.warmups),
        timeBudget());
  }

  /** The study says itself how long it takes. */
  private Duration timeBudget() {
    if (mojo.timeBudget == null) {
      return mojo.profile == null ? AbstractRunMojo.TIME_BUDGET : Duration.ZERO;
    }
    String text = mojo.timeBudget.strip();
    return text.equals("0") ? Duration.ZERO : TimeText.parse("timeBudget", text);
  }

  /** Whether all models that are asked for are built in, so that nobody has to look for others. */
  boolean namesBuiltInModels() {
    return Models.all().keySet().containsAll(CommonParameters.listed(askedModels()));
  }

  List<String> jvmArgs() {
    return common.jvmArgs();
  }
}

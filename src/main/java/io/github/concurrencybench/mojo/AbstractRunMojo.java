package io.github.concurrencybench.mojo;

import io.github.concurrencybench.result.Results;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.toolchain.ToolchainManager;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.eclipse.aether.RepositorySystem;

/**
 * The parameters of the goals that measure a whole grid of cells; {@code check} has none of them.
 */
abstract class AbstractRunMojo extends AbstractBenchMojo {

  static final String MODELS = "sequential,platform-threads,virtual-threads,async";
  static final String WORKERS = "1..1024";
  static final int ROUNDS = 5;
  static final int SAMPLES = 3;
  static final Duration TIME_BUDGET = Duration.ofSeconds(90);

  /**
   * A plan of ours in place of the POM's workloads: {@code seed} repeats the study that this tool
   * started from, 160 downloads and 20 sums in every way it tried, on the embedded target (about 5
   * minutes), and prints the study's figures beside its own; {@code seed-short} has a tenth of the
   * latencies (about 1 minute).
   *
   * <pre>{@code -Dconcurrency-bench.profile=seed}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.profile")
  String profile;

  /**
   * Measures only the cells of this name: workload, model and workers, with {@code *} for any.
   *
   * <pre>{@code -Dconcurrency-bench.only=pages/virtual-threads/32}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.only")
  String only;

  /**
   * The concurrency models, separated by commas; {@code *} for all. There are sequential,
   * platform-threads, virtual-threads, thread-per-task, fork-join, parallel-stream,
   * completable-future, structured, async, jdk-async, processes, chunked-processes and spark, which
   * is one of all only where {@code <spark>} is there. Default: sequential, platform-threads,
   * virtual-threads and async; of a {@code <jmh>}, which knows no others, platform-threads and
   * virtual-threads.
   *
   * <pre>{@code <models>sequential,platform-threads</models>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.models")
  String models;

  /**
   * How many tasks may be in progress at once: a range ({@code 1..64}), a list ({@code 1,2,4,8}),
   * {@code cpus} or {@code 2*cpus}. Trimmed to the number of tasks; a range also to the threads,
   * memory and open files that this machine allows, which a line says. Default: {@code 1..1024}, of
   * processes no more than there are processors.
   *
   * <pre>{@code <workers>1..64</workers>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.workers")
  String workers;

  /**
   * Which numbers of a range are measured: {@code adaptive} (a few, and more where the answer may
   * be) or {@code full} (every one). Of a list always all.
   *
   * <pre>{@code <sweep>full</sweep>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.sweep", defaultValue = "adaptive")
  String sweep;

  /**
   * How many times each cell is measured in a fresh JVM. Below 5 no interval can be told. Default:
   * 5.
   *
   * <pre>{@code <rounds>10</rounds>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.rounds")
  Integer rounds;

  /**
   * How many batches are timed in each of these JVMs; of batches over 1 s, one. Default: 3.
   *
   * <pre>{@code <samples>1</samples>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.samples")
  Integer samples;

  /**
   * How many batches run before the first one is timed: a number, or {@code auto} for as many as
   * last 2 s or hold 5,000 tasks. Default: {@code auto}.
   *
   * <pre>{@code <warmups>1</warmups>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.warmups")
  String warmups;

  /**
   * How much slower than the fastest is as good, in per cent of its duration, from {@code 0%} to
   * {@code 100%}: the answer is the smallest number of workers within it, and models within it tie.
   *
   * <pre>{@code <tolerance>10%</tolerance>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.tolerance", defaultValue = "5%")
  String tolerance;

  /**
   * How long the whole run may take, with a unit; {@code 0} for as long as it needs. Within it slow
   * cells get fewer samples, or run their first tasks only ({@code ~} marks what was calculated
   * from them), and the answer says what could not be settled. Time spent waiting for another
   * benchmark does not count. Default: 90 s; none for {@code profile}, which says how long it
   * takes.
   *
   * <pre>{@code <timeBudget>5m</timeBudget>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.timeBudget")
  String timeBudget;

  /**
   * The JDK to measure on: its folder, its launcher, or a version such as {@code 25} of which a JDK
   * is installed. Goes before {@code jvms} and {@code jdkToolchain}. Default: the JDK of the
   * build's toolchain, else the one that runs Maven.
   *
   * <pre>{@code <jvm>/path/to/jdk-25</jvm>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.jvm")
  String jvm;

  /**
   * Several JDKs, each as in {@code jvm}, separated by commas or as elements of any name:
   * everything is measured on each, and they are shown side by side. Goes before {@code
   * jdkToolchain}.
   *
   * <pre>{@code
   * <jvms>17,25</jvms>
   *
   * <jvms>
   *   <jvm>17</jvm>
   *   <jvm>/path/to/jdk-25</jvm>
   * </jvms>
   * }</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.jvms")
  PlexusConfiguration jvms;

  /**
   * The JDK of Maven's {@code toolchains.xml} to measure on, by what it provides; text alone, as
   * the property has it, is the version. Nothing else is taken where none matches.
   *
   * <pre>{@code
   * <jdkToolchain>
   *   <version>25</version>
   *   <vendor>temurin</vendor>
   * </jdkToolchain>
   * }</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.jdkToolchain")
  PlexusConfiguration jdkToolchain;

  /**
   * Goes on with the journal of a run that was killed or interrupted: what it has measured is kept,
   * what is missing is measured and written to the same journal. Refused for other parameters,
   * another version of the plugin, another machine or JDK. Without a journal, a run starts anew.
   *
   * <pre>{@code -Dconcurrency-bench.resume}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.resume", defaultValue = "false")
  boolean resume;

  /**
   * A folder to which each complete run adds a small file with its best numbers, to be committed or
   * kept in a cache: the page then shows the runs over time and from which one on they got slower
   * or faster. Default: none is kept.
   *
   * <pre>{@code <historyDirectory>src/bench/history</historyDirectory>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.historyDirectory")
  File historyDirectory;

  final ToolchainManager toolchains;
  private final Suites suites = new ProjectSuites(this);

  AbstractRunMojo(
      RepositorySystem repositories,
      ToolchainManager toolchains,
      ProjectDependenciesResolver dependencies) {
    super(repositories, dependencies);
    this.toolchains = toolchains;
  }

  /** Refuses before any load what would fail after it. */
  void beforeTheRun() {}

  /**
   * What a goal does with results after they are shown.
   *
   * @throws IOException where a file cannot be written
   */
  void afterTheRun(Results results) throws IOException {}

  @Override
  final Suites suites() {
    return suites;
  }

  @Override
  final void bench() throws InterruptedException {
    new BenchRun(this).execute();
  }
}

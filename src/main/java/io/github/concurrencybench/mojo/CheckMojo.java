package io.github.concurrencybench.mojo;

import java.io.File;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.eclipse.aether.RepositorySystem;

/**
 * The gate: decides from the results of {@code run} whether the thresholds are kept, and fails the
 * build where they are not. Where the reference is older code or another server, the gated cells of
 * both sides are measured again, now, taking turns. What to measure is given as to {@code run}; the
 * models, numbers of workers, repetitions and JDKs are those of the run.
 *
 * @since 0.1.0
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends AbstractBenchMojo {

  /**
   * Where the results are: every run in this folder and below is decided.
   *
   * <pre>{@code <outputDirectory>${project.build.directory}/bench</outputDirectory>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(
      property = "concurrency-bench.outputDirectory",
      defaultValue = "${project.build.directory}/concurrency-bench")
  private File outputDirectory;

  /**
   * What the numbers have to keep to. {@code <workload>} and {@code <model>} are names with {@code
   * *} for anything (default: all), {@code <workers>} is {@code best} (the default), a number or
   * {@code *}. {@code <metric>} is duration, throughput, speedup, efficiency, cpuTime, peakMemory,
   * serviceTimeP50, serviceTimeP90, serviceTimeP99 or errorRate. {@code <max>} and {@code <min>}
   * are limits in the unit of the metric: times such as {@code 1.5s}, rates such as {@code 500/s},
   * numbers such as {@code 20}, bytes such as {@code 64MB}, shares such as {@code 1%}. {@code
   * <maxRegression>} is how much worse than the reference is allowed, in per cent. Default: no
   * errors, no cell that vanished, and where there is a reference, no duration more than 10 %
   * worse.
   *
   * <pre>{@code
   * <thresholds>
   *   <threshold>
   *     <workload>pages</workload>
   *     <metric>duration</metric>
   *     <max>1.5s</max>
   *     <maxRegression>10%</maxRegression>
   *   </threshold>
   *   <threshold>
   *     <model>virtual-threads</model>
   *     <metric>speedup</metric>            <!-- against sequential, in the same run -->
   *     <min>20</min>
   *   </threshold>
   * </thresholds>
   * }</pre>
   *
   * @since 0.1.0
   */
  @Parameter PlexusConfiguration thresholds;

  /**
   * What to compare with; one of {@code <version>} (an older version of this project, a whole
   * {@code groupId:artifactId:version}, or {@code RELEASE} for the last one), {@code <path>} (a jar
   * or a folder of classes, relative to the project), {@code <baseUrl>} (another server: scheme,
   * host, port and a path before that of each URL), {@code <urls>} or {@code <urlFile>} (the same
   * list at another server). The present test classes drive both sides; only the main classes and
   * their libraries are exchanged. Or {@code <baseline>}: stored numbers, in the file that {@code
   * accept} wrote, or {@code groupId:artifactId:version} of a project that has published them with
   * {@code attachBaseline}; what takes time is then compared only on the machine that it was stored
   * on. Default: nothing.
   *
   * <pre>{@code
   * <reference>
   *   <version>1.2.0</version>
   * </reference>
   * }</pre>
   *
   * @since 0.1.0
   */
  @Parameter PlexusConfiguration reference;

  /**
   * As {@code <version>} in {@code <reference>}, in place of what stands there.
   *
   * <pre>{@code -Dconcurrency-bench.referenceVersion=1.2.0}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.referenceVersion")
  String referenceVersion;

  /**
   * As {@code <path>} in {@code <reference>}, in place of what stands there.
   *
   * <pre>{@code -Dconcurrency-bench.referencePath=../base/target/classes}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.referencePath")
  String referencePath;

  /**
   * As {@code <baseUrl>} in {@code <reference>}, in place of what stands there.
   *
   * <pre>{@code -Dconcurrency-bench.referenceBaseUrl=http://localhost:8081}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.referenceBaseUrl")
  SecretParameter referenceBaseUrl;

  /**
   * What follows where something is shown to be beyond its threshold: {@code fail}, {@code warn} or
   * {@code ignore}.
   *
   * <pre>{@code <onRegression>warn</onRegression>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.onRegression", defaultValue = "fail")
  String onRegression;

  /**
   * What follows where a cell has errors, failed, vanished or has no sample: {@code fail}, {@code
   * warn} or {@code ignore}.
   *
   * <pre>{@code <onError>warn</onError>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.onError", defaultValue = "fail")
  String onError;

  /**
   * What follows where neither is shown, that a threshold is kept or that it is not: {@code fail},
   * {@code warn} or {@code ignore}.
   *
   * <pre>{@code <onInconclusive>fail</onInconclusive>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.onInconclusive", defaultValue = "warn")
  String onInconclusive;

  /**
   * What follows where the reference cannot run what is measured now: {@code fail}, {@code warn} or
   * {@code ignore}.
   *
   * <pre>{@code <onNotComparable>fail</onNotComparable>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.onNotComparable", defaultValue = "warn")
  String onNotComparable;

  /**
   * What follows where there is nothing to compare with: {@code fail}, {@code warn} or {@code
   * ignore}.
   *
   * <pre>{@code <onMissingReference>ignore</onMissingReference>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.onMissingReference", defaultValue = "warn")
  String onMissingReference;

  /**
   * How long measuring both sides of a run may take, with a unit; {@code 0} for as long as it
   * needs. What is not decided by then is inconclusive. About a sixth of it at most is spent on
   * cells that look no worse than the reference. Default: 15 minutes, for more than 6 cells 150 s
   * each.
   *
   * <pre>{@code <gateTimeBudget>5m</gateTimeBudget>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.gateTimeBudget")
  String gateTimeBudget;

  /**
   * Called by Maven.
   *
   * @param repositories finds the plugin's own libraries, and older artifacts
   * @param dependencies finds the project's libraries
   */
  @Inject
  public CheckMojo(RepositorySystem repositories, ProjectDependenciesResolver dependencies) {
    super(repositories, dependencies);
  }

  @Override
  File outputDirectory() {
    return outputDirectory;
  }

  @Override
  Path folder() {
    return project.getBasedir().toPath();
  }

  @Override
  void bench() throws MojoFailureException, InterruptedException {
    new GateCheck(this).execute();
  }
}

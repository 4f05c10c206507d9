package io.github.concurrencybench.mojo;

import io.github.concurrencybench.measure.BrokenSetup;
import io.github.concurrencybench.plan.InvalidPlan;
import java.io.File;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.eclipse.aether.RepositorySystem;

/** What every goal that measures needs: what is measured, how it is started, and where Maven is. */
abstract class AbstractBenchMojo extends AbstractMojo {

  /**
   * What to measure: any number of {@code <http>}, {@code <cpu>}, {@code <task>} (a class of your
   * own) and {@code <jmh>} (your JMH benchmarks). Without it, the built-in examples.
   *
   * <pre>{@code
   * <workloads>
   *   <http>
   *     <name>pages</name>
   *     <urls>
   *       <url>http://localhost:8080/jython</url>
   *     </urls>
   *     <repeat>160</repeat>
   *     <connection>kept</connection>      <!-- kept | fresh | new-client -->
   *     <httpVersion>1.1</httpVersion>     <!-- 1.1 | 2 -->
   *     <output>none</output>              <!-- none | print | log -->
   *     <rate>20/s</rate>                  <!-- at most; /s, /min or /h; default: no limit -->
   *     <serverId>shop</serverId>          <!-- sends the login of this <server> of settings.xml -->
   *     <shownParameters>page</shownParameters>  <!-- of the query; the values of others are masked -->
   *   </http>
   *   <http>
   *     <name>local</name>
   *     <target>
   *       <thinkTime>20ms</thinkTime>
   *       <capacity>48</capacity>
   *       <rateLimit>100/s</rateLimit>     <!-- beyond it: 429; default: none -->
   *     </target>
   *     <repeat>160</repeat>
   *   </http>
   *   <cpu>
   *     <name>squares</name>
   *     <size>5000000</size>               <!-- default: so that a batch takes 0.5 s -->
   *     <tasks>20</tasks>                  <!-- default: 10 a processor, at least 20 -->
   *   </cpu>
   *   <task>
   *     <name>orders</name>
   *     <className>com.acme.LoadOrder</className>
   *     <tasks>200</tasks>
   *     <properties>
   *       <pool>5,10,20</pool>
   *     </properties>
   *   </task>
   *   <jmh>
   *     <include>com.acme.bench.Queue</include>  <!-- looked for in full names; may stand twice -->
   *     <exclude>Slow</exclude>            <!-- default: none -->
   *     <params>
   *       <size>10,1000</size>             <!-- default: as @Param has them -->
   *     </params>
   *     <warmupIterations>3</warmupIterations>  <!-- these four: default as annotated -->
   *     <warmupTime>500ms</warmupTime>
   *     <iterations>5</iterations>
   *     <time>500ms</time>
   *     <operations>1000000</operations>   <!-- of how many the time is told; slow ones: 1000 -->
   *   </jmh>
   * </workloads>
   * }</pre>
   *
   * @since 0.1.0
   */
  @Parameter PlexusConfiguration workloads;

  /**
   * The Apache Spark that the model {@code spark} runs on. Its jars, about 230 MB, are resolved
   * through Maven where {@code <models>} names the model; nothing has to be installed on the
   * cluster. Text alone, as the property has it, is the master. Default: {@code local[*]}, this
   * machine with a task a processor.
   *
   * <pre>{@code
   * <spark>
   *   <master>spark://host:7077</master>   <!-- local[4] | local-cluster[2,1,1024] | k8s://.. | yarn -->
   *   <version>4.2.0</version>             <!-- that of the cluster -->
   *   <conf>
   *     <spark.executor.memory>2g</spark.executor.memory>
   *   </conf>
   *   <serverId>cluster</serverId>         <!-- the password of this <server> of settings.xml is
   *                                             spark.authenticate.secret -->
   * </spark>
   * }</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.spark")
  PlexusConfiguration spark;

  /**
   * URLs to download, separated by commas; makes one workload that replaces those of the POM, for a
   * first try. The list is repeated until a batch has at least 160 downloads.
   *
   * <pre>{@code -Dconcurrency-bench.url=http://localhost:8080/orders}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.url")
  SecretParameter url;

  /**
   * A file of URLs, one a line, {@code #} starts a comment; as {@code url} otherwise.
   *
   * <pre>{@code -Dconcurrency-bench.urlFile=src/bench/urls.txt}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.urlFile")
  String urlFile;

  /**
   * The id of a {@code <server>} of {@code settings.xml}, whose login, token or headers are sent
   * with each request to {@code url} or {@code urlFile}. In a POM it stands in {@code <http>}.
   *
   * <pre>{@code -Dconcurrency-bench.serverId=shop}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.serverId")
  String serverId;

  /**
   * A class of yours that implements {@code io.github.concurrencybench.api.BenchmarkTask}, among
   * the project's classes or test classes; makes one workload that replaces those of the POM, for a
   * first try.
   *
   * <pre>{@code -Dconcurrency-bench.className=com.acme.LoadOrder}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.className")
  String className;

  /**
   * A regular expression that is looked for in the full names of the project's JMH benchmarks; they
   * make workloads that replace those of the POM, for a first try.
   *
   * <pre>{@code -Dconcurrency-bench.jmh=com.acme.bench.Queue}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.jmh")
  String jmh;

  /**
   * How many tasks a batch of {@code className} has. Default: 160.
   *
   * <pre>{@code -Dconcurrency-bench.tasks=1000}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.tasks")
  Integer tasks;

  /**
   * How many downloads of {@code url} or {@code urlFile} are started at most, by all workers
   * together: a number a second, minute or hour. Default: no limit.
   *
   * <pre>{@code -Dconcurrency-bench.rate=20/s}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.rate")
  String rate;

  /**
   * How long one batch may take, with a unit; then its JVM is ended and the cell has failed.
   *
   * <pre>{@code <batchTimeout>5m</batchTimeout>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.batchTimeout", defaultValue = "5m")
  String batchTimeout;

  /**
   * How long to wait for another benchmark on this machine, with a unit.
   *
   * <pre>{@code <lockTimeout>30m</lockTimeout>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.lockTimeout", defaultValue = "30m")
  String lockTimeout;

  /**
   * Arguments of the measured JVMs, separated by spaces.
   *
   * <pre>{@code <jvmArgs>-Xmx1g -XX:+UseZGC</jvmArgs>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.jvmArgs")
  SecretParameter jvmArgs;

  /**
   * What the order of the cells is drawn from, to repeat a run in the same order. Default: drawn
   * anew, and recorded.
   *
   * <pre>{@code <randomSeed>42</randomSeed>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.randomSeed")
  Long randomSeed;

  /**
   * Hosts that are yours to put under load, as in their URLs, separated by commas. This machine
   * needs no permission. Without it, a host with a private address gets at most 256 workers and
   * 1,000 requests a second, and one with a public address at most 8 workers, 20 requests a second
   * and 1,000 requests a run; with it, a private one has no cap, and a public one at most 256
   * workers, 1,000 requests a second and 100,000 requests a run. What is planned beyond is refused
   * before anything is sent.
   *
   * <pre>{@code <allowedHosts>staging.example.com</allowedHosts>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.allowedHosts")
  String allowedHosts;

  /**
   * Whether to look before any load at what would fail in it: whether a server takes a connection
   * (one each), and how many workers the open files, threads, ports and memory of this machine
   * allow. With {@code false} a target may be down, and a range of workers is not trimmed.
   *
   * <pre>{@code -Dconcurrency-bench.preflight=false}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.preflight", defaultValue = "true")
  boolean preflight;

  /**
   * Hosts that you, who type this, answer for, separated by commas: they have no cap at all. Counts
   * on the command line alone; in a POM or another file of the project it is refused.
   *
   * <pre>{@code -Dconcurrency-bench.iAmAuthorizedToLoad=staging.example.com}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = Authorization.PROPERTY)
  String iAmAuthorizedToLoad;

  /**
   * Prints what would be measured, how long that takes and what each host would get, and sends
   * nothing: hosts are looked up, and that is all.
   *
   * <pre>{@code -Dconcurrency-bench.dryRun}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.dryRun", defaultValue = "false")
  boolean dryRun;

  /**
   * Whether requests take the active proxies of {@code settings.xml}, as Maven itself does: {@code
   * none}, {@code settings} (not those to this machine) or {@code settings-and-loopback}. A log
   * line and the page name the proxy; what is measured is the proxy too. Default: none, whatever
   * system properties and the environment say.
   *
   * <pre>{@code <proxies>settings</proxies>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.proxies", defaultValue = "none")
  String proxies;

  /**
   * A folder of templates: each file in it is taken in place of ours of the same name, such as
   * {@code style.css} or {@code answer.vm} (they lie in {@code
   * io/github/concurrencybench/report/templates} of the plugin's jar). Default: ours.
   *
   * <pre>{@code <templateDirectory>src/bench/templates</templateDirectory>}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.templateDirectory")
  File templateDirectory;

  /**
   * Does nothing.
   *
   * <pre>{@code -Dconcurrency-bench.skip}</pre>
   *
   * @since 0.1.0
   */
  @Parameter(property = "concurrency-bench.skip", defaultValue = "false")
  boolean skip;

  @Parameter(defaultValue = "${project}", readonly = true)
  MavenProject project;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  MavenSession session;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  MojoExecution mojoExecution;

  /** Opens the passwords of settings.xml. */
  @Inject SettingsDecrypter decrypter;

  final RepositorySystem repositories;
  final ProjectDependenciesResolver dependencies;

  AbstractBenchMojo(RepositorySystem repositories, ProjectDependenciesResolver dependencies) {
    this.repositories = repositories;
    this.dependencies = dependencies;
  }

  /** Where the files of the run go. */
  abstract File outputDirectory();

  /** What names of files are relative to, and where the measured JVMs run. */
  abstract Path folder();

  /** Where JMH benchmarks are looked for. */
  Suites suites() {
    return Suites.NONE;
  }

  /** What the goal does, once it is not skipped. */
  abstract void bench() throws MojoFailureException, InterruptedException;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Skipped: concurrency-bench.skip is set.");
      return;
    }
    try {
      bench();
    } catch (InvalidPlan | BrokenSetup | UncheckedIOException wrong) {
      throw new MojoExecutionException(wrong.getMessage(), wrong);
    } catch (InterruptedException cutOff) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException("The run was interrupted; finished cells are kept.", cutOff);
    }
  }
}

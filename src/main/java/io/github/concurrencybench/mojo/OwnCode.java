package io.github.concurrencybench.mojo;

import io.github.concurrencybench.measure.BrokenSetup;
import io.github.concurrencybench.measure.JavaHome;
import io.github.concurrencybench.measure.Launch;
import io.github.concurrencybench.measure.UserCodeProbe;
import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.plan.JmhWorkload;
import io.github.concurrencybench.plan.KnownModel;
import io.github.concurrencybench.plan.SparkCluster;
import io.github.concurrencybench.plan.TaskWorkload;
import io.github.concurrencybench.plan.UserCode;
import io.github.concurrencybench.plan.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;

/**
 * The user's own tasks and models: finds where they are and has the measured JDKs look at them.
 *
 * @param mojo the goal
 * @param plugin what it belongs to
 * @param tasks the classes that the workloads name
 * @param jmh whether there are JMH benchmarks, too
 */
record OwnCode(AbstractBenchMojo mojo, PluginDescriptor plugin, List<String> tasks, boolean jmh) {

  private static final String COMPILE = "call mvn test-compile concurrency-bench:run";

  static OwnCode of(AbstractBenchMojo mojo, PluginDescriptor plugin, List<Workload> workloads) {
    List<String> tasks =
        workloads.stream()
            .filter(TaskWorkload.class::isInstance)
            .map(workload -> ((TaskWorkload) workload).className())
            .distinct()
            .toList();
    boolean jmh = workloads.stream().anyMatch(JmhWorkload.class::isInstance);
    return new OwnCode(mojo, plugin, tasks, jmh);
  }

  /** For those who look for JMH benchmarks. */
  static OwnCode ofSuites(AbstractBenchMojo mojo, PluginDescriptor plugin) {
    return new OwnCode(mojo, plugin, List.of(), true);
  }

  /** Where it is, and Spark. Nothing is resolved unless it is needed. */
  UserCode found() {
    SparkElement spark = SparkElement.of(mojo);
    boolean asked =
        mojo instanceof AbstractRunMojo run ? spark.isAmong(run.models) : spark.isThere();
    UserCode code = ofProject();
    if (!asked) {
      return code;
    }
    SparkCluster cluster = spark.cluster();
    return code.on(mojo.dryRun ? cluster : new SparkLibraries(mojo).resolved(cluster));
  }

  private UserCode ofProject() {
    MavenProject project = mojo.project;
    if (project == null || project.getFile() == null) {
      if (!tasks.isEmpty()) {
        throw new InvalidPlan(
            "className",
            tasks.get(0),
            "there is no project here to take it from; in one, " + COMPILE);
      }
      if (jmh) {
        throw new InvalidPlan(
            "There is no project here to take JMH benchmarks from; in one, " + COMPILE + ".");
      }
      return UserCode.NONE;
    }
    ProjectClasses classes = new ProjectClasses(project, mojo.session, mojo.dependencies);
    boolean needed = jmh || !tasks.isEmpty() || classes.haveModels();
    if (needed) {
      staleSource(project).ifPresent(this::refuse);
    }
    List<Path> models =
        new ForkClassPath(mojo.repositories, mojo.session)
            .added(mojo.mojoExecution.getPlugin(), project);
    return new UserCode(
        needed ? classes.testClassPath(plugin) : List.of(),
        models.stream().map(Path::toString).toList());
  }

  /** The names of the folders of Kotlin are a custom of which Maven knows nothing. */
  private static Optional<Path> staleSource(MavenProject project) {
    Path folder = project.getBasedir().toPath();
    Map<Path, Stream<String>> sources =
        Map.of(
            Path.of(project.getBuild().getOutputDirectory()),
            Stream.concat(
                project.getCompileSourceRoots().stream(), Stream.of(folder + "/src/main/kotlin")),
            Path.of(project.getBuild().getTestOutputDirectory()),
            Stream.concat(
                project.getTestCompileSourceRoots().stream(),
                Stream.of(folder + "/src/test/kotlin")));
    return sources.entrySet().stream()
        .flatMap(
            both ->
                both.getValue()
                    .map(root -> new StaleClass(Path.of(root), both.getKey()).source())
                    .flatMap(Optional::stream))
        .map(source -> source.startsWith(folder) ? folder.relativize(source) : source)
        .sorted()
        .findFirst();
  }

  private void refuse(Path stale) {
    String sentence = stale + " is newer than its class file; " + COMPILE;
    String what = jmh ? "Your JMH benchmarks" : "Your own models";
    throw tasks.isEmpty()
        ? new InvalidPlan(what + " are out of date: " + sentence + ".")
        : new InvalidPlan("className", tasks.get(0), sentence);
  }

  /** The models among it. A task that cannot be measured stops the build here, before any load. */
  List<KnownModel> models(List<JavaHome> jdks, UserCode code, List<String> jvmArgs)
      throws InterruptedException {
    if (code.on(null).equals(UserCode.NONE)) {
      return List.of();
    }
    List<Path> jars = new ForkClassPath(mojo.repositories, mojo.session).jars(plugin, mojo.project);
    Path log = temporaryLog();
    try {
      Map<String, KnownModel> models = new LinkedHashMap<>();
      for (JavaHome jdk : jdks) {
        Launch launch =
            new Launch(jdk.java(), jars, mojo.folder(), log, code)
                .hiding(new CommonParameters(mojo).hiddenVariables());
        UserCodeProbe.models(launch, jvmArgs, tasks)
            .forEach(model -> models.put(model.id(), model));
      }
      return List.copyOf(models.values());
    } finally {
      log.toFile().delete();
    }
  }

  static Path temporaryLog() {
    try {
      return Files.createTempFile("concurrency-bench", ".log");
    } catch (IOException noFile) {
      throw new BrokenSetup("No temporary file can be written: " + noFile.getMessage(), noFile);
    }
  }
}

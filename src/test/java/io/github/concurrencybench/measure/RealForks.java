package io.github.concurrencybench.measure;

import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Repetitions;
import io.github.concurrencybench.plan.Request;
import io.github.concurrencybench.plan.Side;
import io.github.concurrencybench.plan.Sweep;
import io.github.concurrencybench.plan.Target;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.plan.Warmups;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.plan.Workload;
import io.github.concurrencybench.result.RoundResult;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Measures cells in real forks, on a JVM that starts as a shell says.
 *
 * @param folder where everything is written
 * @param java what starts a JVM
 */
record RealForks(Path folder, Path java) {

  private static final String JVM = "17.0.1";

  /** With no limit but the machine's own. */
  static RealForks in(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("work"));
    return new RealForks(folder, JavaHome.ofThisJvm().resolve("bin/java"));
  }

  /** The same, whose JVMs start after some commands, such as {@code ulimit -n 256}. */
  RealForks after(String commands) throws IOException {
    return startedBy(commands + "\nexec " + quoted(java) + " \"$@\"\n");
  }

  /** The same, whose JVMs are started by a command, such as {@code ip netns exec one}. */
  RealForks by(String command) throws IOException {
    return startedBy("exec " + command + " " + quoted(java) + " \"$@\"\n");
  }

  private RealForks startedBy(String script) throws IOException {
    Path launcher = folder.resolve("java-with-limits");
    Files.writeString(launcher, "#!/bin/sh\n" + script);
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    return new RealForks(folder, launcher);
  }

  private static String quoted(Path path) {
    return "'" + path + "'";
  }

  static HttpWorkload target(int tasks, Duration thinkTime) {
    Target target = new Target(thinkTime, Duration.ZERO, List.of(100), 0);
    return new HttpWorkload("local", List.of(), tasks, Connection.KEPT, Request.get(), target);
  }

  static HttpWorkload downloads(URI url, int tasks) {
    return new HttpWorkload("pages", List.of(url), tasks, Connection.KEPT, Request.get(), null);
  }

  Launch launch() throws IOException {
    Path classes = classes();
    Path jar = jar(classes);
    List<Path> classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .map(path -> path.equals(classes) ? jar : path)
            .toList();
    return new Launch(java, classPath, folder, folder.resolve("forks.log"));
  }

  private static Path classes() {
    try {
      return Path.of(JmhEngine.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** As users have our classes: to load one from a folder takes a file more, from a jar none. */
  private Path jar(Path classes) throws IOException {
    Path jar = folder.resolve("plugin.jar");
    if (Files.exists(jar)) {
      return jar;
    }
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
        out.putNextEntry(new JarEntry(name));
        Files.copy(file, out);
      }
    }
    return jar;
  }

  static Plan plan(Workload workload, String model, int workers) {
    Cell cell =
        new Cell(workload.name(), workload.tasks(), model, new Workers(workers), JVM, Side.PRESENT);
    Repetitions once = new Repetitions(1, 1, new Warmups(0));
    return new Plan(List.of(workload), List.of(cell), once, Sweep.FULL, 1, List.of("-Xmx128m"));
  }

  /** The only cell of a plan, whose embedded target, if any, starts without limits. */
  RoundResult measured(Plan plan) throws IOException, InterruptedException {
    return measured(plan, in(folder).launch());
  }

  /** The same, where a JVM of its own kind is the target. */
  RoundResult measured(Plan plan, Launch ofTheTarget) throws IOException, InterruptedException {
    JavaRemedy none = new JavaRemedy(List.of(), new InstalledJdks(List.of()), false);
    Launches launches = new Launches(Map.of(JVM, launch()), none);
    try (TargetProcess target = TargetProcess.start(plan, ofTheTarget);
        JmhEngine engine =
            new JmhEngine(
                target.addressed(plan),
                launches,
                folder.resolve("work"),
                Deadlines.of(Duration.ofMinutes(1)))) {
      return engine.measure(new Turn(plan.cells().get(0), 1, 1));
    }
  }
}

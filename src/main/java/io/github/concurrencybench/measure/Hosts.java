package io.github.concurrencybench.measure;

import io.github.concurrencybench.plan.Cell;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The JVMs that ask JMH for forks: one a measured JDK that asks our own, and for each turn of a
 * benchmark of the user's one that asks theirs.
 */
final class Hosts {

  private static final String OURS = "io.github.concurrencybench.fork.Host";
  private static final String OF_A_SUITE = "io.github.concurrencybench.fork.jmh.SuiteHost";

  private static final String SUITE = "suite";

  private final Launches launches;
  private final Path workFolder;
  private final Map<String, ChildJvm> hosts = new HashMap<>();
  private boolean closed;

  Hosts(Launches launches, Path workFolder) {
    this.launches = launches;
    this.workFolder = workFolder;
  }

  /** Asks our own JMH. Starts with the first cell of its JDK, or where the last one has ended. */
  synchronized ChildJvm of(String jvm) throws InterruptedException {
    ChildJvm host = hosts.get(jvm);
    return host != null && host.isAlive() ? host : started(jvm, launches.of(jvm), OURS, ours());
  }

  /** Asks the JMH of the code that a cell runs; to be closed after its turn. */
  synchronized ChildJvm ofSuite(Cell cell) throws InterruptedException {
    List<Path> classPath = new ArrayList<>(List.of(SuiteSide.madeIn(workFolder)));
    launches.userCode(cell).classPath().forEach(path -> classPath.add(Path.of(path)));
    Launch launch = launches.of(cell.jvm());
    return started(SUITE, launch.with(classPath), OF_A_SUITE, ofSuite(launch));
  }

  private ChildJvm started(String key, Launch launch, String mainClass, List<String> args)
      throws InterruptedException {
    if (closed) {
      throw new InterruptedException();
    }
    ChildJvm host = ChildJvm.start(launch, mainClass, args);
    hosts.put(key, host);
    return host;
  }

  private List<String> ours() {
    return common("-Xmx128m", "-Djmh.blackhole.autoDetect=false");
  }

  /** It has the user's classes and, for what it asks of ours, where those are. */
  private List<String> ofSuite(Launch launch) {
    String ours =
        launch.classPath().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    return common(
        "-Xmx256m",
        "-Djmh.ignoreLock=true",
        "-Dconcurrency-bench.classes=" + ours,
        // JMH uses Unsafe, of which Java 24 and newer warn on standard error; older ones do not
        // know the option.
        "-XX:+IgnoreUnrecognizedVMOptions",
        "--sun-misc-unsafe-memory-access=allow");
  }

  private List<String> common(String... own) {
    List<String> args = new ArrayList<>(List.of(own));
    args.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dconcurrency-bench.work=" + workFolder,
            "-Dconcurrency-bench.hosts=" + MachineLock.ofHosts(MachineLock.usualFile()),
            // JMH's lock file stands there and fails where another run has it; ours waits instead.
            "-Djava.io.tmpdir=" + workFolder));
    return args;
  }

  /** After a turn: one of the user's suites is of no use for another. */
  synchronized void leave(ChildJvm host) {
    if (host == hosts.get(SUITE)) {
      hosts.remove(SUITE);
      host.close();
    }
  }

  synchronized boolean isClosed() {
    return closed;
  }

  synchronized void close() {
    closed = true;
    hosts.values().forEach(ChildJvm::close);
    hosts.clear();
  }
}

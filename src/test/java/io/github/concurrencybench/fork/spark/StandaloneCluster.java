package io.github.concurrencybench.fork.spark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real cluster of processes on loopback: a master, and two workers with a core each. Spark's own
 * scripts are not on Maven Central, so that its main classes are called as they do it.
 */
final class StandaloneCluster implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";
  private static final long UP_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final Path folder;
  private final String javaHome;
  private final List<Process> processes = new ArrayList<>();
  private final String address;

  private StandaloneCluster(Path folder, String javaHome) throws IOException {
    this.folder = folder;
    this.javaHome = javaHome;
    this.address = "spark://" + LOOPBACK + ":" + freePort();
  }

  /** On the JDK of the property {@code spark.jdk}, else on this one. */
  static StandaloneCluster start(Path folder) throws IOException, InterruptedException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.createSymbolicLink(home.resolve("jars"), SparkJars.FOLDER.toAbsolutePath());
    Files.createFile(home.resolve("RELEASE"));
    String jdk = System.getProperty("spark.jdk", System.getProperty("java.home"));
    StandaloneCluster cluster = new StandaloneCluster(folder, jdk);
    try {
      cluster.startAll();
      return cluster;
    } catch (IOException | InterruptedException | RuntimeException failed) {
      cluster.close();
      throw failed;
    }
  }

  private void startAll() throws IOException, InterruptedException {
    run("master", "master.Master", "--port", address.substring(address.lastIndexOf(':') + 1));
    awaitLine("master", "I have been elected leader");
    for (String worker : List.of("one", "two")) {
      String files = folder.resolve(worker).toString();
      run(worker, "worker.Worker", "--cores", "1", "--memory", "1g", "--work-dir", files, address);
    }
    awaitLine("one", "Successfully registered with master");
    awaitLine("two", "Successfully registered with master");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void run(String name, String main, String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of(javaHome + "/bin/java", "-Xmx256m"));
    // Else each master wants the same port for it.
    command.add("-Dspark.master.rest.enabled=false");
    command.addAll(new Spark().jvmArgs());
    command.addAll(List.of("-cp", folder.resolve("home/jars") + "/*"));
    command.add("org.apache.spark.deploy." + main);
    command.addAll(List.of("--host", LOOPBACK, "--webui-port", String.valueOf(freePort())));
    command.addAll(List.of(args));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log(name).toFile())
            .directory(folder.toFile());
    builder.environment().put("SPARK_HOME", folder.resolve("home").toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", LOOPBACK);
    builder.environment().put("JAVA_HOME", javaHome);
    processes.add(builder.start());
  }

  private Path log(String name) {
    return folder.resolve(name + ".log");
  }

  private void awaitLine(String name, String text) throws IOException, InterruptedException {
    long end = System.nanoTime() + UP_NANOS;
    while (!Files.readString(log(name)).contains(text)) {
      if (System.nanoTime() > end) {
        throw new IOException(name + " did not come up: " + Files.readString(log(name)));
      }
      Thread.sleep(50);
    }
  }

  String address() {
    return address;
  }

  /** The JVMs that the workers have started. */
  List<ProcessHandle> executors() {
    return processes.stream().flatMap(worker -> worker.toHandle().descendants()).toList();
  }

  @Override
  public void close() {
    List<ProcessHandle> all = new ArrayList<>(executors());
    processes.forEach(process -> all.add(process.toHandle()));
    all.forEach(ProcessHandle::destroyForcibly);
    processes.forEach(process -> process.onExit().join());
  }
}

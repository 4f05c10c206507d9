package io.github.concurrencybench.fork.spark;

import io.github.concurrencybench.fork.model.RemoteModel;
import io.github.concurrencybench.fork.model.RemotePool;
import io.github.concurrencybench.fork.process.WorkerFailed;
import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.plan.ForkJvm;
import io.github.concurrencybench.plan.SparkCluster;
import io.github.concurrencybench.plan.UserCode;
import io.github.concurrencybench.result.Json;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** At most {@code workers} tasks in progress over the cores of a Spark cluster. */
public final class Spark implements RemoteModel {

  /** Of java.base, where it has them; the list of Spark's own launcher. */
  private static final List<String> OPENED =
      List.of(
          "java.lang",
          "java.lang.invoke",
          "java.lang.reflect",
          "java.io",
          "java.net",
          "java.nio",
          "java.util",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "jdk.internal.ref",
          "sun.nio.ch",
          "sun.nio.cs",
          "sun.security.action",
          "sun.util.calendar");

  @Override
  public String id() {
    return "spark";
  }

  @Override
  public int usefulWorkers(int cpus) {
    return cpus;
  }

  @Override
  public List<String> jvmArgs() {
    List<String> args = new ArrayList<>();
    Set<String> there = Object.class.getModule().getPackages();
    OPENED.stream()
        .filter(there::contains)
        .forEach(name -> args.add("--add-opens=java.base/" + name + "=ALL-UNNAMED"));
    args.add("--add-opens=java.security.jgss/sun.security.krb5=ALL-UNNAMED");
    args.add("-Dio.netty.tryReflectionSetAccessible=true");
    args.add("--enable-native-access=ALL-UNNAMED");
    return List.copyOf(args);
  }

  @Override
  public RemotePool start(CellRequest request) throws Exception {
    SparkCluster cluster = request.jvm().userCode().spark();
    if (cluster == null || cluster.classPath().isEmpty()) {
      throw new WorkerFailed(
          "The jars of Spark were not resolved: write <spark/> into the <configuration> of the plugin, which every goal reads.",
          null);
    }
    SparkClasses classes = new SparkClasses(cluster.classPath());
    // Spark's threads inherit it, and find Spark's classes and ours by it.
    Thread.currentThread().setContextClassLoader(classes);
    try {
      return (RemotePool)
          classes
              .loadClass(Spark.class.getPackageName() + ".driver.Driver")
              .getMethod("start", CellRequest.class, String.class)
              .invoke(null, request, Json.LINE.toJson(forExecutors(request)));
    } catch (InvocationTargetException failed) {
      if (failed.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw (Error) failed.getCause();
    }
  }

  /** Without what they have no use for, such as the secrets of the cluster. */
  private static CellRequest forExecutors(CellRequest request) {
    return new CellRequest(
        request.cell(),
        request.round(),
        request.workload(),
        request.repetitions(),
        request.files(),
        new ForkJvm(List.of(), UserCode.NONE));
  }
}

package io.github.concurrencybench.fork.spark.executor;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkEnv;
import org.apache.spark.SparkFiles;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;

/**
 * What Spark calls for each range of tasks. The tasks are made once a JVM and shipment, by classes
 * of ours that see neither Spark nor its libraries.
 */
public final class RunRange implements Function<long[], Answered> {

  private static final long serialVersionUID = 1L;
  private static final String TASKS = RunRange.class.getPackageName() + ".ExecutorTasks";
  private static final Map<String, java.util.function.Function<long[], byte[]>> MADE =
      new HashMap<>();

  private final Broadcast<Shipment> shipment;

  /**
   * Prepares it.
   *
   * @param shipment what is needed to make the tasks
   */
  public RunRange(Broadcast<Shipment> shipment) {
    this.shipment = shipment;
  }

  @Override
  public Answered call(long[] range) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try {
      return new Answered(SparkEnv.get().executorId(), made(shipment.value()).apply(range));
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** All wait for the first one, which makes them. */
  private static synchronized java.util.function.Function<long[], byte[]> made(Shipment shipment) {
    java.util.function.Function<long[], byte[]> tasks = MADE.get(shipment.id());
    if (tasks == null) {
      tasks = make(shipment);
      MADE.put(shipment.id(), tasks);
    }
    return tasks;
  }

  @SuppressWarnings("unchecked")
  private static java.util.function.Function<long[], byte[]> make(Shipment shipment) {
    URL[] ours = shipment.ours().stream().map(RunRange::url).toArray(URL[]::new);
    List<String> theirs = shipment.theirs().stream().map(SparkFiles::get).toList();
    File folder = new File(SparkFiles.getRootDirectory(), shipment.id());
    try {
      ClassLoader classes = new URLClassLoader(ours, ClassLoader.getPlatformClassLoader());
      return (java.util.function.Function<long[], byte[]>)
          classes
              .loadClass(TASKS)
              .getConstructor(String.class, List.class, File.class)
              .newInstance(shipment.request(), theirs, folder);
    } catch (java.lang.reflect.InvocationTargetException failed) {
      throw new IllegalStateException(failed.getCause().getMessage());
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("The shipped classes are not ours: " + impossible + ".");
    }
  }

  private static URL url(String name) {
    try {
      return new File(SparkFiles.get(name)).toURI().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalArgumentException(name, impossible);
    }
  }
}

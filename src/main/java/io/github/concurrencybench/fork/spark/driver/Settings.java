package io.github.concurrencybench.fork.spark.driver;

import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.plan.SparkCluster;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.apache.spark.SparkConf;

/**
 * What Spark is told.
 *
 * @param cluster the user's choice
 * @param workers how many tasks may be in progress at once
 */
record Settings(SparkCluster cluster, int workers) {

  private static final String LISTENERS = "spark.extraListeners";
  private static final String LOOPBACK = "127.0.0.1";

  static Settings of(CellRequest request) {
    return new Settings(request.jvm().userCode().spark(), request.cell().workers().count());
  }

  /** The user's own win, but for what makes the cell what it is. */
  SparkConf conf(String name, String ourJar) {
    SparkConf conf = new SparkConf(false);
    conf.setAppName(name).setMaster(master());
    conf.set("spark.ui.enabled", "false");
    conf.set("spark.eventLog.enabled", "false");
    // A task that failed is a result; what is run again in silence is timed twice.
    conf.set("spark.task.maxFailures", "1");
    if (isOnLoopback()) {
      conf.set("spark.driver.host", LOOPBACK);
      conf.set("spark.driver.bindAddress", LOOPBACK);
    }
    if (cluster.isInOneJvm()) {
      // Else anybody on this machine could hand objects to the driver; Spark makes the secret.
      conf.set("spark.authenticate", "true");
    }
    cluster.conf().forEach(conf::set);
    conf.set("spark.cores.max", String.valueOf(workers));
    conf.setJars(new String[] {ourJar});
    String theirs = conf.get(LISTENERS, "");
    String ours = ExecutorWatch.class.getName();
    conf.set(LISTENERS, theirs.isEmpty() ? ours : theirs + "," + ours);
    return conf;
  }

  /** A thread a worker; of a cluster, {@code spark.cores.max} says it. */
  private String master() {
    return cluster.isInOneJvm() ? "local[" + workers + "]" : cluster.master();
  }

  private boolean isOnLoopback() {
    return cluster.isInOneJvm()
        || cluster.isStartedHere()
        || isStandalone() && isLoopback(masterAddress().getHost());
  }

  /** Whether the master is one of Spark's own. */
  boolean isStandalone() {
    return cluster.master().startsWith("spark://");
  }

  /** The first one, where several stand by. */
  URI masterAddress() {
    return URI.create(cluster.master().replaceFirst(",.*", ""));
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}

package io.github.concurrencybench.fork.spark;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Spark and what of ours knows it. Its libraries are its own, whatever versions ours are of; all
 * other classes of ours are those of this JVM.
 */
final class SparkClasses extends URLClassLoader {

  private static final String OURS = "io.github.concurrencybench.";
  private static final String KNOWS_SPARK = SparkClasses.class.getPackageName() + ".";

  static {
    registerAsParallelCapable();
  }

  SparkClasses(List<String> jars) {
    super(
        Stream.concat(Stream.of(ours()), jars.stream().map(SparkClasses::url)).toArray(URL[]::new),
        getPlatformClassLoader());
  }

  private static URL ours() {
    return SparkClasses.class.getProtectionDomain().getCodeSource().getLocation();
  }

  private static URL url(String jar) {
    try {
      return Path.of(jar).toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalArgumentException(jar, impossible);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    return name.startsWith(OURS) && !knowsSpark(name)
        ? SparkClasses.class.getClassLoader().loadClass(name)
        : super.loadClass(name, resolve);
  }

  /** Those of the packages below. */
  private static boolean knowsSpark(String name) {
    return name.startsWith(KNOWS_SPARK) && name.indexOf('.', KNOWS_SPARK.length()) > 0;
  }
}

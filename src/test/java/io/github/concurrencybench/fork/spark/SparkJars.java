package io.github.concurrencybench.fork.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.plan.SparkCluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Spark as Maven Central has it; the profile {@code spark} puts it there. */
final class SparkJars {

  static final Path FOLDER =
      Path.of(System.getProperty("spark.jars", "target/spark/present/target/jars"));

  private SparkJars() {}

  /** Of an older version. */
  private static final Path OLDER =
      Path.of(System.getProperty("spark.older.jars", "target/spark/older/target/jars"));

  static List<String> all() {
    return in(FOLDER);
  }

  private static List<String> in(Path folder) {
    try (Stream<Path> jars = Files.list(folder)) {
      List<String> all = jars.map(Path::toAbsolutePath).map(Path::toString).sorted().toList();
      assertThat(all).hasSizeGreaterThan(100);
      return all;
    } catch (IOException notThere) {
      throw new IllegalStateException("call mvn -Pspark", notThere);
    }
  }

  static SparkCluster olderOn(String master) {
    return new SparkCluster(master, "4.1.3", Map.of(), in(OLDER));
  }

  static SparkCluster on(String master, Map<String, String> conf) {
    return new SparkCluster(master, SparkCluster.VERSION, conf, all());
  }
}

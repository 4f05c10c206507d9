package io.github.concurrencybench.result;

import java.util.List;

/**
 * What a JVM is asked before anything is measured: which JMH benchmarks there are.
 *
 * @param classPath jars and folders of the project, with its tests and its JMH
 * @param include regular expressions that are looked for in full names of benchmarks
 * @param exclude the same for those that are left out
 */
public record JmhQuestion(List<String> classPath, List<String> include, List<String> exclude) {

  /** Copies the lists. */
  public JmhQuestion {
    classPath = List.copyOf(classPath);
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
  }
}

package io.github.concurrencybench.fork.suite;

import io.github.concurrencybench.result.JmhQuestion;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** Why there is no benchmark to be measured, as sentences with the remedy. */
final class SuiteProblems {

  private SuiteProblems() {}

  static String noJmh() {
    return "There is no JMH among the project's classes and test dependencies; add the dependencies"
        + " org.openjdk.jmh:jmh-core and, for its annotation processor,"
        + " org.openjdk.jmh:jmh-generator-annprocess, or leave <jmh> out.";
  }

  static String noList(String version) {
    return "There is no META-INF/BenchmarkList with a benchmark among the project's classes and test"
        + " classes: JMH's annotation processor has not run. Give maven-compiler-plugin the"
        + " configuration <annotationProcessorPaths><path><groupId>org.openjdk.jmh</groupId>"
        + "<artifactId>jmh-generator-annprocess</artifactId><version>"
        + version
        + "</version></path></annotationProcessorPaths> (JDK 23 and newer run no processor without"
        + " it; where the processor is a dependency, <proc>full</proc> does too), and call mvn clean"
        + " test-compile concurrency-bench:run.";
  }

  static String unreadable(String version, RuntimeException failed) {
    return "META-INF/BenchmarkList cannot be read by the project's JMH %s: %s; give jmh-core and jmh-generator-annprocess the same version, and compile anew."
        .formatted(version, failed.getMessage());
  }

  static String badExpression(PatternSyntaxException bad) {
    return "<jmh> has %s, which is no regular expression: %s at index %s."
        .formatted(bad.getPattern(), bad.getDescription(), bad.getIndex());
  }

  static String noneChosen(JmhQuestion question, String there) {
    return "No JMH benchmark matches %s; there is %s. An <include> is a regular expression that is looked for in the full name."
        .formatted(asked(question), there);
  }

  private static String asked(JmhQuestion question) {
    String include = elements("include", question.include());
    String exclude = elements("exclude", question.exclude());
    return include.isEmpty() || exclude.isEmpty()
        ? include + exclude
        : include + " without " + exclude;
  }

  private static String elements(String name, List<String> values) {
    return String.join(
        ", ", values.stream().map(value -> "<" + name + ">" + value + "</" + name + ">").toList());
  }
}

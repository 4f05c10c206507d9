package io.github.concurrencybench.fork.probe;

import java.util.List;

/** Reads stacks, topmost frame first. */
final class Frames {

  private static final String OURS = "io.github.concurrencybench.fork.";

  /** How the names of classes end that JMH generates around a benchmark, in all its versions. */
  private static final String GENERATED = "_jmhTest";

  private Frames() {}

  static boolean isOfTheJdk(StackTraceElement frame) {
    String module = frame.getModuleName();
    return module != null && (module.startsWith("java.") || module.startsWith("jdk."));
  }

  /** Ours, or what JMH has generated around the user's benchmark. */
  static boolean isOfTheHarness(StackTraceElement frame) {
    return frame.getClassName().startsWith(OURS) || callsABenchmark(frame);
  }

  static boolean callsABenchmark(StackTraceElement frame) {
    return frame.getClassName().endsWith(GENERATED);
  }

  /** The frames of the JDK at the top: what the code below them has called. */
  static List<StackTraceElement> called(List<StackTraceElement> stack) {
    return stack.subList(0, caller(stack));
  }

  /**
   * Where the topmost frame outside of the JDK stands; the number of frames where there is none.
   */
  static int caller(List<StackTraceElement> stack) {
    int at = 0;
    while (at < stack.size() && isOfTheJdk(stack.get(at))) {
      at++;
    }
    return at;
  }

  /** Such as {@code com.acme.Cache.get(Cache.java:42)}: without class loader and module. */
  static String inWords(StackTraceElement frame) {
    return new StackTraceElement(
            null,
            null,
            null,
            frame.getClassName(),
            frame.getMethodName(),
            frame.getFileName(),
            frame.getLineNumber())
        .toString();
  }
}

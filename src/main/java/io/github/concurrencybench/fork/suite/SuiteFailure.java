package io.github.concurrencybench.fork.suite;

import io.github.concurrencybench.result.HostAnswer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a fork has failed, from what JMH says in lines: the exceptions themselves may be of classes
 * that cannot leave their JVM.
 */
final class SuiteFailure {

  private static final String FRAME = "\n\tat ";
  private static final String FAILURE = "<failure>";
  private static final Pattern EXIT = Pattern.compile("<forked VM failed with exit code (\\d+)>");
  // Java tells a signal as the shell does.
  private static final int SIGNALS = 128;

  /** Of code that was compiled against another version. */
  private static final Set<String> UNLINKED =
      Set.of(
          "java.lang.NoSuchMethodError",
          "java.lang.NoSuchFieldError",
          "java.lang.NoClassDefFoundError",
          "java.lang.AbstractMethodError",
          "java.lang.IncompatibleClassChangeError");

  private boolean failing;
  private boolean isOfJmh;
  private String thrown;
  private String exit = "";

  /** Takes what JMH says, which may be several lines at once. */
  void hear(String lines) {
    Matcher code = EXIT.matcher(lines);
    if (code.find()) {
      int number = Integer.parseInt(code.group(1));
      String signal = number > SIGNALS ? " (signal " + (number - SIGNALS) + ")" : "";
      exit = " with exit code " + number + signal;
    } else if (lines.startsWith(FAILURE)) {
      failing = true;
    } else if (failing && !lines.isBlank() && (thrown == null || isTheCauseOf(lines))) {
      thrown = message(lines);
      isOfJmh = isOfJmh(lines);
    }
  }

  /** Where threads fail together, JMH's own complaint of that may be told first. */
  private boolean isTheCauseOf(String lines) {
    return isOfJmh && lines.contains(FRAME) && !isOfJmh(lines);
  }

  private static boolean isOfJmh(String trace) {
    int top = trace.indexOf(FRAME);
    return top >= 0 && trace.startsWith("org.openjdk.jmh.", top + FRAME.length());
  }

  /** The class of an exception and its message, which a stack trace begins with. */
  private static String message(String trace) {
    int stack = trace.indexOf(FRAME);
    return (stack < 0 ? trace : trace.substring(0, stack)).strip().replaceAll("\\R\\s*", " ");
  }

  /** A sentence; where JMH has said nothing, with what its runner has thrown. */
  String sentence(String runner) {
    if (thrown != null) {
      return "The benchmark failed: " + thrown + (thrown.endsWith(".") ? "" : ".");
    }
    return failing || exit.isEmpty() && !runner.contains("caught the exception")
        ? "JMH could not run the benchmark: " + runner + "."
        : HostAnswer.endedEarly(exit);
  }

  /** Where the benchmark and what it calls do not fit together, what is missing. */
  Optional<String> unlinked() {
    return Optional.ofNullable(thrown)
        .filter(text -> UNLINKED.contains(text.split(":", 2)[0]))
        .filter(text -> !text.contains("Could not initialize class"))
        .map(text -> "The benchmark does not link: " + text + ".");
  }
}

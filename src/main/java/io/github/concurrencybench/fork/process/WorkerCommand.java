package io.github.concurrencybench.fork.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The command line of a worker process. Lean, but nothing that changes how fast compiled code is.
 *
 * @param java the launcher
 * @param classPath as {@code -cp} takes it
 * @param userArgs the user's arguments; they come last, so that they win
 */
record WorkerCommand(Path java, String classPath, List<String> userArgs) {

  private static final Pattern COLLECTOR = Pattern.compile("-XX:\\+Use\\w*GC");
  private static final Pattern HEAP =
      Pattern.compile("-Xm[nsx].*|-XX:(Max|Min|Initial|Soft)\\w*(Heap|RAM)\\w*=.*");

  /** Copies the list. */
  WorkerCommand {
    userArgs = List.copyOf(userArgs);
  }

  /** As this JVM was started. */
  static WorkerCommand likeThisJvm(List<String> userArgs) {
    return new WorkerCommand(
        Path.of(System.getProperty("java.home"), "bin", "java"),
        System.getProperty("java.class.path"),
        userArgs);
  }

  List<String> of(Class<?> main) {
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(leanArgs());
    // Standard output is the channel: what the JVM itself has to say goes to standard error.
    command.add("-XX:+DisplayVMOutputToStderr");
    command.addAll(List.of("-Xlog:disable", "-Xlog:all=warning:stderr"));
    userArgs.forEach(arg -> command.add(loggingToStandardError(arg)));
    command.addAll(List.of("-cp", classPath, main.getName()));
    return command;
  }

  private List<String> leanArgs() {
    List<String> args = new ArrayList<>(List.of("-XX:-UsePerfData"));
    if (userArgs.stream().noneMatch(arg -> COLLECTOR.matcher(arg).matches())) {
      args.add("-XX:+UseSerialGC");
    }
    if (userArgs.stream().noneMatch(arg -> HEAP.matcher(arg).matches())) {
      args.addAll(List.of("-Xms32m", "-Xmx512m"));
    }
    return args;
  }

  /** The syntax is -Xlog:what:output:decorators:options, of which all may be missing. */
  static String loggingToStandardError(String arg) {
    if (arg.startsWith("-verbose")) {
      return switch (arg) {
        case "-verbose:gc" -> "-Xlog:gc:stderr";
        case "-verbose:module" -> "-Xlog:module+load,module+unload:stderr";
        default -> "-Xlog:class+load,class+unload:stderr";
      };
    }
    if (!arg.startsWith("-Xlog") || arg.matches("-Xlog:(disable|async.*|help)")) {
      return arg;
    }
    String[] parts = arg.split(":", 4);
    String what = parts.length > 1 && !parts[1].isEmpty() ? parts[1] : "all";
    boolean elsewhere = parts.length > 2 && !parts[2].isEmpty() && !parts[2].equals("stdout");
    String decorators = parts.length > 3 ? ":" + parts[3] : "";
    return elsewhere ? arg : "-Xlog:" + what + ":stderr" + decorators;
  }
}

package io.github.concurrencybench.measure;

import io.github.concurrencybench.plan.Secrets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What our processes find in their environment, which every program of the same user can read. They
 * inherit Maven's, but for what gives a secret of the run away.
 */
public final class ChildEnvironment {

  /** Maven's start script leaves its whole command line there, URLs and passwords included. */
  private static final String COMMAND_LINE = "MAVEN_CMD_LINE_ARGS";

  /** Without these not everything runs, whatever they hold. */
  private static final Set<String> INDISPENSABLE =
      Set.of("PATH", "HOME", "USER", "LOGNAME", "SHELL", "PWD", "TMPDIR", "TEMP", "TMP");

  /** What a JVM needs that runs none of the user's code. */
  private static final Pattern NEEDED =
      Pattern.compile(
          "(?i)path|home|user|logname|pwd|tmpdir|te?mp|tz|lang|language|lc_.*|ld_library_path"
              + "|java_home|java_tool_options|jdk_java_options|_java_options"
              + "|systemroot|windir|comspec|pathext|userprofile|(local)?appdata");

  private ChildEnvironment() {}

  /**
   * Finds the variables of this process that give a secret away.
   *
   * @param secrets those of the run
   * @return their names, to be hidden from all that the run starts
   */
  public static Set<String> holding(Secrets secrets) {
    return holding(secrets, System.getenv());
  }

  static Set<String> holding(Secrets secrets, Map<String, String> environment) {
    return environment.entrySet().stream()
        .filter(variable -> !INDISPENSABLE.contains(variable.getKey()))
        .filter(variable -> secrets.areIn(variable.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Takes away what is hidden. The user's code keeps all else: it may rely on it. */
  static void hide(Set<String> hidden, ProcessBuilder process) {
    process.environment().keySet().removeAll(hidden);
    process.environment().remove(COMMAND_LINE);
  }

  /** Leaves what a process needs that runs none of the user's code. */
  static void leaveWhatIsNeeded(ProcessBuilder process) {
    process.environment().keySet().removeIf(name -> !NEEDED.matcher(name).matches());
  }
}

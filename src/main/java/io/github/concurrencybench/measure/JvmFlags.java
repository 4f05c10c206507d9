package io.github.concurrencybench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The flags of a JVM that differ from its defaults, from what {@code -XX:+PrintFlagsFinal} prints.
 */
final class JvmFlags {

  static final String QUESTION = "-XX:+PrintFlagsFinal";

  /** Type, name, value, kind and origin: {@code bool UseG1GC = true {product} {ergonomic}}. */
  private static final Pattern LINE =
      Pattern.compile("\\s*(\\S+)\\s+(\\w+)\\s*:?=\\s*(.*?)\\s*\\{[^}]*}\\s*\\{([^}]*)}\\s*");

  private JvmFlags() {}

  /**
   * Picks them.
   *
   * @param printed what the JVM printed
   * @return such as {@code -XX:+UseG1GC} or {@code -XX:MaxHeapSize=1073741824}, in its order
   */
  static List<String> of(String printed) {
    List<String> flags = new ArrayList<>();
    for (String line : printed.lines().toList()) {
      Matcher flag = LINE.matcher(line);
      if (flag.matches() && !flag.group(4).equals("default")) {
        String written = written(flag.group(1), flag.group(2), flag.group(3));
        if (!written.equals(QUESTION)) {
          flags.add(written);
        }
      }
    }
    return flags;
  }

  private static String written(String type, String name, String value) {
    return type.equals("bool")
        ? "-XX:" + (value.equals("true") ? "+" : "-") + name
        : "-XX:" + name + "=" + value;
  }
}

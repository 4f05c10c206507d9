package io.github.concurrencybench.fork.output;

import io.github.concurrencybench.plan.Output;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * What SLF4J writes to in this JVM: Log4j where tasks log, else nothing. It is told by system
 * properties, which are taken back at once: they would also steer the SLF4J of the user's tasks.
 */
public final class LogFramework {

  private static final String SILENCE = "org.slf4j.nop.NOPServiceProvider";
  private static final String LOG4J = "org.apache.logging.slf4j.SLF4JServiceProvider";
  private static final String CONFIGURATION =
      "io/github/concurrencybench/fork/output/log-tasks.xml";

  private LogFramework() {}

  /**
   * Starts it; where it has been started before, it stays as it is.
   *
   * @param output what tasks do with their answers
   * @param log the file that their log stands beside
   */
  public static void start(Output output, String log) {
    Map<String, String> properties = new HashMap<>();
    properties.put("slf4j.provider", output == Output.LOG ? LOG4J : SILENCE);
    properties.put("slf4j.internal.verbosity", "WARN");
    if (output == Output.LOG) {
      properties.put("log4j2.configurationFile", CONFIGURATION);
      properties.put("concurrency-bench.log", log.replaceFirst("\\.log$", ""));
    }
    Map<String, String> before = new HashMap<>();
    properties.forEach((name, value) -> before.put(name, System.setProperty(name, value)));
    LoggerFactory.getLogger(LogFramework.class);
    before.forEach(LogFramework::restore);
  }

  private static void restore(String property, String value) {
    if (value == null) {
      System.clearProperty(property);
    } else {
      System.setProperty(property, value);
    }
  }
}

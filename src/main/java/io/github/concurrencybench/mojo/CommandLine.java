package io.github.concurrencybench.mojo;

import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.StoredUrl;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.descriptor.PluginDescriptor;

/** What starts the same run again in a terminal: the goal and the properties of this build. */
final class CommandLine {

  private static final String PREFIX = "concurrency-bench.";
  private static final String FROM_THE_COMMAND_LINE = "default-cli";

  /** The last one is for each person to type: a page does not answer for anybody. */
  private static final Set<String> LEFT_OUT =
      Set.of("resume", "randomSeed", "dryRun", "iAmAuthorizedToLoad");

  private final AbstractBenchMojo mojo;
  private final PluginDescriptor plugin;

  CommandLine(AbstractBenchMojo mojo, PluginDescriptor plugin) {
    this.mojo = mojo;
    this.plugin = plugin;
  }

  /** In the same order, too; without what a URL or an argument may hold of secrets. */
  String of(Plan plan) {
    Plan stored = plan.withoutSecrets();
    Properties given = mojo.session.getUserProperties();
    List<String> parts = new ArrayList<>(List.of("mvn", goal()));
    for (String name : new TreeSet<>(given.stringPropertyNames())) {
      if (name.startsWith(PREFIX) && !LEFT_OUT.contains(name.substring(PREFIX.length()))) {
        parts.add(property(name, value(name, given.getProperty(name), stored)));
      }
    }
    parts.add(property(PREFIX + "randomSeed", String.valueOf(plan.randomSeed())));
    return String.join(" ", parts);
  }

  /** By its prefix where the POM has the plugin; with the execution whose parameters were taken. */
  private String goal() {
    String goal = mojo.mojoExecution.getGoal();
    String execution = mojo.mojoExecution.getExecutionId();
    Plugin inPom =
        mojo.project == null ? null : mojo.project.getPlugin(plugin.getPluginLookupKey());
    if (inPom == null) {
      return String.join(
          ":", plugin.getGroupId(), plugin.getArtifactId(), plugin.getVersion(), goal);
    }
    return plugin.getGoalPrefix()
        + ":"
        + goal
        + (execution == null || execution.equals(FROM_THE_COMMAND_LINE) ? "" : "@" + execution);
  }

  private static String value(String name, String given, Plan stored) {
    return switch (name.substring(PREFIX.length())) {
      case "jvmArgs" -> String.join(" ", stored.jvmArgs());
      case "url", "referenceBaseUrl" ->
          Stream.of(given.split(",")).map(CommandLine::masked).collect(Collectors.joining(","));
      default -> given;
    };
  }

  private static String masked(String url) {
    try {
      return StoredUrl.of(URI.create(url.strip())).toString();
    } catch (IllegalArgumentException ofAnotherGoal) {
      return StoredUrl.MASK;
    }
  }

  private static String property(String name, String value) {
    return quoted("-D" + name + (value.isEmpty() ? "" : "=" + value));
  }

  /** For a POSIX shell. */
  static String quoted(String word) {
    return word.matches("[A-Za-z0-9._/:=,@%+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}

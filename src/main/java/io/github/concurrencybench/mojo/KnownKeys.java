package io.github.concurrencybench.mojo;

import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.plan.NearestName;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Finds keys that no goal of ours knows: Maven ignores them, and a typo would go unnoticed. */
final class KnownKeys {

  private static final String PREFIX = "concurrency-bench.";

  private final Set<String> parameters = new TreeSet<>();
  private final Set<String> properties = new TreeSet<>();

  KnownKeys(PluginDescriptor plugin) {
    for (MojoDescriptor goal : plugin.getMojos()) {
      if (goal.getParameters() != null && !goal.getGoal().equals("help")) {
        goal.getParameters().forEach(this::add);
      }
    }
  }

  /** Refuses keys that no goal knows, and such as stand where they do not count. */
  static void check(AbstractBenchMojo mojo, PluginDescriptor plugin) {
    new Authorization(mojo).check();
    KnownKeys keys = new KnownKeys(plugin);
    keys.checkProperties(mojo.session.getUserProperties());
    if (mojo.project != null) {
      Plugin inPom = mojo.project.getPlugin(plugin.getPluginLookupKey());
      keys.checkPom(inPom);
      new GateElements(mojo.folder()).check(inPom);
    }
  }

  private void add(Parameter parameter) {
    if (parameter.isEditable()) {
      parameters.add(parameter.getName());
    }
    String expression = parameter.getExpression();
    if (expression != null && expression.startsWith("${" + PREFIX)) {
      properties.add(expression.substring(2, expression.length() - 1));
    }
  }

  /** Refuses unknown elements of the plugin's configuration and of its executions. */
  void checkPom(Plugin plugin) {
    if (plugin != null) {
      checkElements(plugin);
      plugin.getExecutions().forEach(this::checkElements);
    }
  }

  private void checkElements(ConfigurationContainer container) {
    if (container.getConfiguration() instanceof Xpp3Dom configuration) {
      for (Xpp3Dom child : configuration.getChildren()) {
        if (!parameters.contains(child.getName())) {
          throw new InvalidPlan(
              "<%s> in <configuration>: %s."
                  .formatted(child.getName(), NearestName.remedy(child.getName(), parameters)));
        }
      }
    }
  }

  /** Refuses unknown properties of the command line. */
  void checkProperties(Properties given) {
    for (String name : given.stringPropertyNames()) {
      if (name.startsWith(PREFIX) && !properties.contains(name)) {
        throw new InvalidPlan("-D" + name + ": " + NearestName.remedy(name, properties) + ".");
      }
    }
  }
}

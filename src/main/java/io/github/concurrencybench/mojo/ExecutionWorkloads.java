package io.github.concurrencybench.mojo;

import io.github.concurrencybench.plan.InvalidPlan;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Sees that workloads which stand in an execution are not overlooked by a goal that is called. */
final class ExecutionWorkloads {

  private ExecutionWorkloads() {}

  static void check(AbstractRunMojo mojo, PluginDescriptor descriptor) {
    if (mojo.project == null || !new Parameters(mojo).nothingConfigured()) {
      return;
    }
    Plugin plugin = mojo.project.getPlugin(descriptor.getPluginLookupKey());
    if (plugin == null) {
      return;
    }
    for (PluginExecution execution : plugin.getExecutions()) {
      if (execution.getConfiguration() instanceof Xpp3Dom configuration
          && configuration.getChild("workloads") != null) {
        throw new InvalidPlan(
            "The <workloads> stand in the execution %s, which a goal that is called does not see;"
                    .formatted(execution.getId())
                + " call mvn concurrency-bench:run@%s.".formatted(execution.getId()));
      }
    }
  }
}

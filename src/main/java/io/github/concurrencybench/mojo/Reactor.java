package io.github.concurrencybench.mojo;

import io.github.concurrencybench.plan.InvalidPlan;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.eclipse.aether.SessionData;

/**
 * The modules of a build, of which a goal that is called is run in every one.
 *
 * @param session the build
 * @param plugin ours
 */
record Reactor(MavenSession session, PluginDescriptor plugin) {

  private static final Object FOUND = Reactor.class.getName();

  /**
   * Why a module is not measured; empty where it is.
   *
   * @param mojo the goal
   * @param nothingConfigured whether it knows nothing to measure there
   */
  Optional<String> whyNotHere(AbstractBenchMojo mojo, boolean nothingConfigured) {
    if (session.getProjects().size() < 2 || mojo instanceof TryMojo) {
      return Optional.empty();
    }
    if (mojo.className != null) {
      return whyNotHere(mojo.className.strip(), mojo);
    }
    if (!nothingConfigured) {
      return Optional.empty();
    }
    if (session.getProjects().stream().anyMatch(this::isConfigured)) {
      return Optional.of("Nothing is configured in this module, but in others of this build.");
    }
    return mojo.project.isExecutionRoot()
        ? Optional.empty()
        : Optional.of("Nothing is configured in this module, and the examples run once a build.");
  }

  private boolean isConfigured(MavenProject project) {
    Plugin ours = project.getPlugin(plugin.getPluginLookupKey());
    return ours != null
        && (hasWorkloads(ours.getConfiguration())
            || ours.getExecutions().stream()
                .map(PluginExecution::getConfiguration)
                .anyMatch(Reactor::hasWorkloads));
  }

  private static boolean hasWorkloads(Object configuration) {
    return configuration instanceof Xpp3Dom xml && xml.getChild("workloads") != null;
  }

  /** A class of a first try is in one module; which one shows as they are compiled in turn. */
  private Optional<String> whyNotHere(String className, AbstractBenchMojo mojo) {
    SessionData data = session.getRepositorySession().getData();
    String file = className.replace('.', '/') + ".class";
    if (new ProjectClasses(mojo.project, session, mojo.dependencies)
        .folders().stream().anyMatch(folder -> Files.exists(folder.resolve(file)))) {
      data.set(FOUND, true);
      return Optional.empty();
    }
    List<MavenProject> projects = session.getProjects();
    boolean last = mojo.project.equals(projects.get(projects.size() - 1));
    if (last && data.get(FOUND) == null && !session.isParallel()) {
      throw new InvalidPlan(
          "className",
          className,
          "it is not among the classes and test classes of any module; call mvn test-compile"
              + " concurrency-bench:run");
    }
    return Optional.of(className + " is not in this module.");
  }
}

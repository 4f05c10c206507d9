package io.github.concurrencybench.mojo;

import io.github.concurrencybench.measure.BrokenSetup;
import io.github.concurrencybench.plan.InvalidPlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * The hosts that the person at the command line answers for. Nothing that comes with a project
 * counts: who clones one and builds it has promised nothing.
 *
 * @param mojo the goal
 */
record Authorization(AbstractBenchMojo mojo) {

  /** What is typed. */
  static final String PROPERTY = "concurrency-bench.iAmAuthorizedToLoad";

  private static final String PARAMETER = "iAmAuthorizedToLoad";

  /** Lines of a project's own that Maven takes for the command line. */
  private static final String FILES_OF_MAVEN = ".mvn";

  /** Those that were typed. */
  List<String> hosts() {
    String typed = typed();
    return typed == null ? List.of() : CommonParameters.listed(typed);
  }

  private String typed() {
    return mojo.session.getUserProperties().getProperty(PROPERTY);
  }

  /** Refuses it where it comes with the project. */
  void check() {
    whereItComesWithTheProject().ifPresent(Authorization::refuse);
    if (typed() == null && mojo.iAmAuthorizedToLoad != null) {
      refuse("a setting");
    }
  }

  private static void refuse(String where) {
    throw new InvalidPlan(
        "%s stands in %s, where nobody has typed it; take it out there, and write -D%s=<host> on the"
                .formatted(PARAMETER, where, PROPERTY)
            + " command line if you are the one to answer for it.");
  }

  private Optional<String> whereItComesWithTheProject() {
    MavenProject project = mojo.project;
    if (project != null) {
      if (project.getProperties().containsKey(PROPERTY)) {
        return Optional.of("the <properties> of the POM");
      }
      if (isInPlugin(project)) {
        return Optional.of("the <configuration> of the POM");
      }
    }
    return fileOfMaven();
  }

  private boolean isInPlugin(MavenProject project) {
    Plugin plugin = project.getPlugin(mojo.mojoExecution.getPlugin().getKey());
    return plugin != null
        && Stream.concat(Stream.of(plugin), plugin.getExecutions().stream())
            .anyMatch(Authorization::holdsIt);
  }

  private static boolean holdsIt(ConfigurationContainer container) {
    return container.getConfiguration() instanceof Xpp3Dom xml && xml.getChild(PARAMETER) != null;
  }

  private Optional<String> fileOfMaven() {
    Path root = mojo.session.getRequest().getMultiModuleProjectDirectory().toPath();
    Path folder = root.resolve(FILES_OF_MAVEN);
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(Authorization::holdsIt)
          .map(file -> root.relativize(file).toString())
          .sorted()
          .findFirst();
    } catch (IOException unreadable) {
      throw new BrokenSetup(folder + " cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  private static boolean holdsIt(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains(PROPERTY);
    } catch (IOException unreadable) {
      throw new BrokenSetup(file + " cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }
}

package io.github.concurrencybench.mojo;

import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;

/**
 * How a file is called in what others read, as a page of a site: without the folders that lead to
 * the build on this machine, which also {@code ${project.basedir}} in a POM turns into.
 *
 * @param project what names of files are relative to
 * @param root of the build, which holds the project
 */
record SharedName(Path project, Path root) {

  static SharedName in(AbstractBenchMojo mojo) {
    MavenSession session = mojo.session;
    return new SharedName(mojo.folder(), Path.of(session.getExecutionRootDirectory()));
  }

  /** Relative to the project where it is in the build or beside it, else as it is given. */
  String of(String name) {
    Path from = project.toAbsolutePath().normalize();
    Path path = from.resolve(name).normalize();
    Path build = root.toAbsolutePath().normalize();
    Path around = build.getParent() == null ? build : build.getParent();
    return path.startsWith(from) || path.startsWith(around)
        ? from.relativize(path).toString().replace('\\', '/')
        : name;
  }
}

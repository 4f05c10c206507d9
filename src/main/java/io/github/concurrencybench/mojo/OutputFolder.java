package io.github.concurrencybench.mojo;

import io.github.concurrencybench.measure.BrokenSetup;
import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.result.WorkFolder;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.SessionData;

/**
 * The folder of a run's files, with a folder in it for what is only needed while it runs.
 *
 * @param path where it is
 */
record OutputFolder(Path path) {

  private static final Object WRITTEN = OutputFolder.class.getName();

  /** Makes the folder and sees that it can be written, before any load. */
  static OutputFolder writable(Path path) {
    return new OutputFolder(new WritableFolder("outputDirectory", path).checked());
  }

  /** Refuses what another execution of the same build has written. */
  void claim(MavenSession session) {
    if (!writtenIn(session).add(path.toAbsolutePath().normalize())) {
      throw new InvalidPlan(
          "outputDirectory",
          path.toString(),
          "another execution of this build has its results there; give this one a folder of its own");
    }
  }

  /** The class is the same for all modules of a build: Maven loads a plugin once. */
  @SuppressWarnings("unchecked")
  private static synchronized Set<Path> writtenIn(MavenSession session) {
    SessionData data = session.getRepositorySession().getData();
    if (data.get(WRITTEN) == null) {
      data.set(WRITTEN, ConcurrentHashMap.newKeySet());
    }
    return (Set<Path>) data.get(WRITTEN);
  }

  Path work() {
    return path.resolve("work");
  }

  Path log() {
    return path.resolve("forks.log");
  }

  /**
   * Only for who has the machine's lock: another run in the same folder works there. The logs of
   * the run that this one goes on with are kept.
   */
  void emptyWork(boolean goesOn) {
    deleteWork();
    try {
      if (!goesOn) {
        deleteLogs();
      }
    } catch (IOException failed) {
      throw WritableFolder.unwritable("outputDirectory", path, failed.toString());
    }
  }

  /** As late as possible: a host deletes it where Maven is killed. */
  Path madeWork() {
    try {
      return Files.createDirectories(work());
    } catch (IOException failed) {
      throw WritableFolder.unwritable("outputDirectory", path, failed.toString());
    }
  }

  /** The log of the run, and those of its forks. */
  private void deleteLogs() throws IOException {
    Files.deleteIfExists(log());
    try (DirectoryStream<Path> logs = Files.newDirectoryStream(path, "fork-*.log")) {
      for (Path file : logs) {
        Files.deleteIfExists(file);
      }
    }
  }

  void deleteWork() {
    try {
      new WorkFolder(work()).delete();
    } catch (IOException failed) {
      throw new BrokenSetup(work() + " cannot be deleted", failed);
    }
  }
}

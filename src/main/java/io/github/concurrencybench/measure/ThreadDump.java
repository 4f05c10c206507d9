package io.github.concurrencybench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Asks a JVM that hangs what its threads do. */
final class ThreadDump {

  private static final long SECONDS = 10;

  private ThreadDump() {}

  /**
   * Writes the dump to a file.
   *
   * @param pid the process; 0 where it is not known
   * @param java the launcher of its JDK; {@code jcmd} is expected beside it
   * @param folder where the file goes
   * @return the end of a sentence: where the dump is, or a full stop
   */
  static String of(long pid, Path java, Path folder) throws InterruptedException {
    Path jcmd = java.resolveSibling("jcmd");
    if (pid == 0 || !Files.isExecutable(jcmd)) {
      return ".";
    }
    Path dump = folder.resolveSibling("threads-" + pid + ".txt");
    List<String> command =
        List.of(jcmd.toString(), "-J-Xmx64m", String.valueOf(pid), "Thread.print");
    try {
      ProcessBuilder asked =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(dump.toFile());
      ChildEnvironment.leaveWhatIsNeeded(asked);
      Process process = asked.start();
      boolean told = process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
      process.destroyForcibly();
      if (told) {
        return "; what its threads did is in " + dump + ".";
      }
      // A process that is just ending, or starting, tells nothing but a failure of jcmd.
      Files.deleteIfExists(dump);
      return ".";
    } catch (IOException failed) {
      return ".";
    }
  }
}

package io.github.concurrencybench.measure;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The classes of forks and worker processes, kept for a JDK and a class path, so that a JVM maps
 * them in place of reading them from jars. Only saves time: where it cannot be made or used, there
 * is none. Used by who has the machine's lock.
 *
 * @param launch how forks are started
 * @param folder where archives are kept, of this user alone
 */
record ClassArchive(Launch launch, Path folder) {

  private static final String TRAINING = "io.github.concurrencybench.fork.archive.Training";
  private static final String ENDING = ".jsa";
  private static final int KEPT = 4;
  private static final long SECONDS = 60;
  private static final Set<PosixFilePermission> OURS_ALONE =
      PosixFilePermissions.fromString("rwx------");

  /** An archive that does not fit is left aside without a word. */
  private static final List<String> SILENT = List.of("-Xlog:cds=off", "-Xlog:cds+dynamic=off");

  /**
   * Finds the archive, or makes it.
   *
   * @param userArgs what the forks get besides
   * @param make whether it pays to make one
   * @return the arguments that let a JVM use it; none where there is none that works
   */
  List<String> args(List<String> userArgs, boolean make) {
    try {
      if (!isOfJars() || !isOursAlone()) {
        return List.of();
      }
      Path archive = folder.resolve(key() + ENDING);
      if (!Files.exists(archive) && !(make && made(archive))) {
        return List.of();
      }
      Files.setLastModifiedTime(archive, FileTime.from(Instant.now()));
      List<String> args = new ArrayList<>(List.of("-XX:SharedArchiveFile=" + archive));
      args.addAll(SILENT);
      return starts(args, userArgs) ? List.copyOf(args) : List.of();
    } catch (IOException | NoSuchAlgorithmException unusable) {
      return List.of();
    }
  }

  /** The JVM archives no classes from folders. */
  private boolean isOfJars() {
    return launch.classPath().stream().allMatch(Files::isRegularFile);
  }

  /** Whoever can write there could put classes of theirs into our JVMs. */
  private boolean isOursAlone() throws IOException {
    try {
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OURS_ALONE));
      Set<PosixFilePermission> may = Files.getPosixFilePermissions(folder);
      return !may.contains(PosixFilePermission.GROUP_WRITE)
          && !may.contains(PosixFilePermission.OTHERS_WRITE);
    } catch (UnsupportedOperationException notPosix) {
      Files.createDirectories(folder);
      return true;
    }
  }

  private String key() throws IOException, NoSuchAlgorithmException {
    StringBuilder all = new StringBuilder();
    Path java = launch.java().toRealPath();
    List<Path> files = new ArrayList<>(List.of(java, java.resolveSibling("../lib/modules")));
    files.addAll(launch.classPath());
    for (Path file : files) {
      if (Files.exists(file)) {
        String state = Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
        all.append(file).append(' ').append(state).append('\n');
      }
    }
    byte[] hash =
        MessageDigest.getInstance("SHA-256")
            .digest(all.toString().getBytes(StandardCharsets.UTF_8));
    return "classes-" + HexFormat.of().formatHex(hash, 0, 8);
  }

  private boolean made(Path archive) throws IOException {
    Path fresh = archive.resolveSibling(archive.getFileName() + ".new");
    Path work = archive.resolveSibling(archive.getFileName() + ".work");
    deleteOld();
    boolean ended =
        endsWell(
            List.of("-XX:+UseSerialGC", "-Xlog:disable", "-XX:ArchiveClassesAtExit=" + fresh),
            List.of(TRAINING, work.toString()));
    Files.deleteIfExists(work);
    if (ended && Files.exists(fresh)) {
      Files.move(fresh, archive, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.deleteIfExists(fresh);
    return Files.exists(archive);
  }

  private void deleteOld() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> newestFirst =
          files
              .filter(file -> file.toString().endsWith(ENDING))
              .sorted(Comparator.comparing((Path file) -> file.toFile().lastModified()).reversed())
              .toList();
      for (Path old :
          newestFirst.subList(Math.min(KEPT - 1, newestFirst.size()), newestFirst.size())) {
        Files.deleteIfExists(old);
      }
    }
  }

  /** Some arguments exclude each other, and a damaged archive can crash a JVM. */
  private boolean starts(List<String> args, List<String> userArgs) throws IOException {
    List<String> all = new ArrayList<>(args);
    all.addAll(userArgs);
    return endsWell(all, List.of("-version"));
  }

  /** Its standard input stays open meanwhile: with us, the training ends too. */
  private boolean endsWell(List<String> jvmArgs, List<String> program) throws IOException {
    List<String> command = new ArrayList<>(List.of(launch.java().toString()));
    command.addAll(jvmArgs);
    command.addAll(
        List.of(
            "-cp",
            String.join(
                File.pathSeparator, launch.classPath().stream().map(Path::toString).toList())));
    command.addAll(program);
    ProcessBuilder asked =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    ChildEnvironment.leaveWhatIsNeeded(asked);
    Process process = asked.start();
    try {
      return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (InterruptedException cutOff) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      process.destroyForcibly();
    }
  }
}

package io.github.concurrencybench.measure;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * One lock for the machine: two builds, or two modules of one build, never measure at once. The
 * system gives it back when the process ends, however it ends.
 */
public final class MachineLock implements AutoCloseable {

  private static final Duration LOOK = Duration.ofMillis(500);

  private final FileChannel channel;
  private final String place;

  private MachineLock(FileChannel channel, String place) {
    this.channel = channel;
    this.place = place;
  }

  /**
   * Where the lock stands for this user.
   *
   * @return a file in the user's folder
   */
  public static Path usualFile() {
    return Path.of(System.getProperty("user.home"), ".cache", "concurrency-bench", "machine.lock");
  }

  /** The lock that the hosts of a run share for as long as they live. */
  static Path ofHosts(Path file) {
    return file.resolveSibling("hosts.lock");
  }

  /**
   * Takes the lock, waiting for who has it.
   *
   * @param file the lock's file
   * @param owner who takes it, shown to those who wait
   * @param most how long to wait
   * @param waiting told once for whom it waits
   * @return the lock
   * @throws BrokenSetup where the wait was too long, or the file cannot be written
   * @throws InterruptedException where the wait is cut off
   */
  public static MachineLock take(Path file, String owner, Duration most, Consumer<String> waiting)
      throws InterruptedException {
    long start = System.nanoTime();
    boolean told = false;
    while (true) {
      Attempt attempt = Attempt.at(file, owner);
      if (attempt.lock() != null) {
        return attempt.lock();
      }
      String holder = attempt.holder();
      if (System.nanoTime() - start > most.toNanos()) {
        throw new BrokenSetup(
            "Another benchmark is running on this machine: " + holder + ". <lockTimeout> is over.");
      }
      if (!told) {
        waiting.accept("Waiting for another benchmark on this machine: " + holder);
        told = true;
      }
      Thread.sleep(LOOK.toMillis());
    }
  }

  /**
   * One try to get the lock.
   *
   * @param lock the lock; null where another has it
   * @param holder who has it
   */
  private record Attempt(MachineLock lock, String holder) {

    /**
     * Asks within this JVM first. POSIX gives all locks of a process back as soon as it closes any
     * channel on the file, so a module that waits must not touch the file while another of the same
     * build has the lock. A system property is seen by every copy of this class.
     */
    static Attempt at(Path file, String owner) {
      String place = MachineLock.class.getName() + " " + file.toAbsolutePath().normalize();
      Object here = System.getProperties().putIfAbsent(place, owner);
      if (here != null) {
        return new Attempt(null, here.toString());
      }
      MachineLock lock = null;
      try {
        FileChannel channel = open(file);
        boolean taken = isTaken(channel);
        if (taken && hostsAreGone(file)) {
          write(channel, owner);
          lock = new MachineLock(channel, place);
          return new Attempt(lock, owner);
        }
        String holder = taken ? "what is left of one that was killed" : read(file);
        MachineLock.close(channel);
        return new Attempt(null, holder);
      } finally {
        if (lock == null) {
          System.getProperties().remove(place);
        }
      }
    }
  }

  private static FileChannel open(Path file) {
    try {
      Files.createDirectories(file.getParent());
      return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException failed) {
      throw new BrokenSetup(file + " cannot be written; it keeps two runs apart", failed);
    }
  }

  private static boolean isTaken(FileChannel channel) {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (IOException failed) {
      throw new BrokenSetup("The machine's lock cannot be taken", failed);
    }
  }

  /** Those of a build that was killed end a little later, and no sooner than their forks. */
  private static boolean hostsAreGone(Path file) {
    FileChannel hosts = open(ofHosts(file));
    boolean gone = isTaken(hosts);
    close(hosts);
    return gone;
  }

  private static void write(FileChannel channel, String owner) {
    try {
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)), 0);
    } catch (IOException failed) {
      throw new BrokenSetup("The machine's lock cannot be written", failed);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      return "unknown";
    }
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException nothingWasWritten) {
      // Nothing is lost.
    }
  }

  @Override
  public void close() {
    close(channel);
    System.getProperties().remove(place);
  }
}

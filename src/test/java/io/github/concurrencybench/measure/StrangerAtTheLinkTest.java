package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.concurrencybench.it.Listener;
import io.github.concurrencybench.plan.CpuWorkload;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** JMH takes the first who connects for its fork: here somebody else is faster. */
@Timeout(120)
final class StrangerAtTheLinkTest {

  private static final int TRIES = 10;
  private static final CpuWorkload ENDLESS = new CpuWorkload("endless", Long.MAX_VALUE / 2, 1);
  private static final int MILLIS_TO_ANSWER = 2_000;
  private static final long NANOS_TO_START = 20_000_000;

  /** Does something as soon as an object is made of it. */
  private static final String GIFT =
      """
      package com.acme;

      public class Gift implements java.io.Serializable {
        private final String file;

        public Gift(String file) {
          this.file = file;
        }

        private void readObject(java.io.ObjectInputStream in) throws Exception {
          in.defaultReadObject();
          java.nio.file.Files.createFile(java.nio.file.Path.of(file));
        }
      }
      """;

  @TempDir private Path folder;
  private Path opened;
  private Object gift;
  private volatile boolean over;

  @BeforeEach
  void wrap() throws Exception {
    assumeTrue(Listener.areTold(), "which process listens where is told by Linux alone");
    opened = folder.resolve("opened");
    Path source = Files.writeString(folder.resolve("Gift.java"), GIFT);
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", folder.toString(), source.toString());
    assertThat(failed).isZero();
    URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()});
    gift =
        loader
            .loadClass("com.acme.Gift")
            .getConstructor(String.class)
            .newInstance(opened.toString());
  }

  @Test
  void nothingIsMadeOfWhatAStrangerSends() throws Exception {
    for (int tried = 0; tried < TRIES; tried++) {
      over = false;
      CompletableFuture<Boolean> stranger = CompletableFuture.supplyAsync(this::isShownTheDoor);
      // The folder is on the host's class path: it could make a gift.
      new WholeRun(folder, WholeRun.ordinaryJava(), List.of("-Xmx64m")).one(ENDLESS, folder);
      over = true;
      assertThat(opened).doesNotExist();
      if (stranger.get()) {
        return;
      }
    }
    fail("the fork was faster each time");
  }

  /** Whether the host has read the gift, and hung up. */
  private boolean isShownTheDoor() {
    Listener host = host();
    if (host == null) {
      return false;
    }
    try (Socket socket = new Socket(host.address(), host.port())) {
      socket.setSoTimeout(MILLIS_TO_ANSWER);
      return hangsUp(socket);
    } catch (IOException tooLate) {
      return false;
    } finally {
      endTheFork(host);
    }
  }

  /** Where the fork was faster, nobody reads this, and nobody hangs up. */
  private boolean hangsUp(Socket socket) {
    try (ObjectOutputStream out = new ObjectOutputStream(socket.getOutputStream())) {
      out.writeObject(gift);
      out.flush();
      socket.getInputStream().readAllBytes();
      return true;
    } catch (SocketTimeoutException waits) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }

  /** It would wait for an answer of the host's as long as a batch may take. */
  private void endTheFork(Listener host) {
    while (!over) {
      ProcessHandle.of(host.pid()).stream()
          .flatMap(ProcessHandle::children)
          .forEach(ProcessHandle::destroyForcibly);
      LockSupport.parkNanos(NANOS_TO_START);
    }
  }

  /** As soon as there is one; null where the run has ended before that. */
  private Listener host() {
    Optional<Listener> host = Optional.empty();
    while (host.isEmpty() && !over) {
      host =
          ProcessHandle.current()
              .descendants()
              .flatMap(process -> Listener.of(process).stream())
              .filter(listener -> listener.command().contains("fork.Host"))
              .findFirst();
    }
    return host.orElse(null);
  }
}

package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.concurrencybench.it.Listener;
import io.github.concurrencybench.it.SeenListeners;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.StandardProtocolFamily;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody but this machine can connect to what a run starts. */
@Timeout(120)
final class ListenersTest {

  @TempDir private Path folder;

  @BeforeEach
  void needsLinux() {
    assumeTrue(Listener.areTold(), "which process listens where is told by Linux alone");
  }

  @Test
  void everyProcessThatARunStartsListensOnLoopbackAlone() throws Exception {
    Set<Listener> seen;
    try (SeenListeners listeners = SeenListeners.below(ProcessHandle.current())) {
      new WholeRun(folder, WholeRun.ordinaryJava(), List.of("-Xmx64m")).measure();
      seen = listeners.all();
    }
    assertThat(seen)
        .as("the embedded target, and the host for its forks")
        .anyMatch(listener -> listener.command().contains("fork.server.TargetServer"))
        .anyMatch(listener -> listener.command().contains("fork.Host"));
    assertThat(seen).allMatch(Listener::isLoopback);
  }

  /** Without this, the test above could not fail. */
  @ParameterizedTest
  @EnumSource(
      value = StandardProtocolFamily.class,
      names = {"INET", "INET6"})
  void aListenerThatOthersCanReachIsTold(ProtocolFamily family) throws Exception {
    try (ServerSocketChannel everywhere = ServerSocketChannel.open(family);
        ServerSocketChannel here = ServerSocketChannel.open()) {
      int open = portOf(everywhere.bind(new InetSocketAddress(0)));
      InetAddress loopback = InetAddress.getLoopbackAddress();
      int closed = portOf(here.bind(new InetSocketAddress(loopback, 0)));
      assertThat(Listener.of(ProcessHandle.current()))
          .anyMatch(listener -> listener.port() == open && !listener.isLoopback())
          .anyMatch(listener -> listener.port() == closed && listener.isLoopback());
    }
  }

  private static int portOf(ServerSocketChannel channel) throws Exception {
    return ((InetSocketAddress) channel.getLocalAddress()).getPort();
  }
}

package io.github.concurrencybench.it;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A socket on which a process takes connections, as Linux tells it: those of a process are in
 * {@code /proc/PID/fd}, those of all processes with their addresses in {@code /proc/PID/net}.
 *
 * @param pid the process
 * @param command how it was started
 * @param address where it listens
 * @param port where it listens
 */
public record Listener(long pid, String command, InetAddress address, int port) {

  private static final String LISTENS = "0A";
  private static final int LOCAL_ADDRESS = 1;
  private static final int STATE = 3;
  private static final int INODE = 9;
  private static final int HEX = 16;

  /** Whether this system tells. */
  public static boolean areTold() {
    return Files.isReadable(Path.of("/proc/self/net/tcp"));
  }

  /**
   * Asks for those of a process.
   *
   * @param process whose
   * @return all of them at this moment; none where it has ended
   */
  public static Set<Listener> of(ProcessHandle process) {
    Path proc = Path.of("/proc", String.valueOf(process.pid()));
    Set<Listener> found = new HashSet<>();
    try {
      Set<String> sockets = sockets(proc.resolve("fd"));
      String command =
          Files.readString(proc.resolve("cmdline"), StandardCharsets.ISO_8859_1).replace('\0', ' ');
      for (String table : List.of("net/tcp", "net/tcp6")) {
        for (String line : lines(proc.resolve(table))) {
          String[] columns = line.strip().split("\\s+");
          if (columns[STATE].equals(LISTENS) && sockets.contains(columns[INODE])) {
            String[] local = columns[LOCAL_ADDRESS].split(":");
            int port = Integer.parseInt(local[1], HEX);
            found.add(new Listener(process.pid(), command, address(local[0]), port));
          }
        }
      }
      return found;
    } catch (IOException endedMeanwhile) {
      return Set.of();
    }
  }

  /** A machine without IPv6 has no table of it. */
  private static List<String> lines(Path table) throws IOException {
    return Files.exists(table) ? Files.readAllLines(table).stream().skip(1).toList() : List.of();
  }

  /** The numbers of its sockets, from links such as {@code socket:[4711]}. */
  private static Set<String> sockets(Path descriptors) throws IOException {
    try (Stream<Path> links = Files.list(descriptors)) {
      return links
          .map(Listener::target)
          .filter(target -> target.startsWith("socket:["))
          .map(target -> target.replaceAll("\\D", ""))
          .collect(Collectors.toSet());
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException closedMeanwhile) {
      return "";
    }
  }

  /** One or four words of 32 bits, each in the order of the machine. */
  private static InetAddress address(String hex) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(hex.length() / 2).order(ByteOrder.nativeOrder());
    for (int start = 0; start < hex.length(); start += 2 * Integer.BYTES) {
      bytes.putInt(Integer.parseUnsignedInt(hex, start, start + 2 * Integer.BYTES, HEX));
    }
    return InetAddress.getByAddress(bytes.array());
  }

  /**
   * Tells who can reach it.
   *
   * @return whether programs of this machine alone can
   */
  public boolean isLoopback() {
    return address.isLoopbackAddress();
  }
}

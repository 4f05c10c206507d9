package io.github.concurrencybench.fault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A network with nothing in it but loopback, which Linux lends to anybody.
 *
 * @param setUp what makes it bad, in commands of a shell
 */
record OwnNetwork(String setUp) {

  /** Whether it can be had, and made as bad as it is to be. */
  boolean isLent() throws InterruptedException {
    try {
      return said("true").isEmpty();
    } catch (IOException noSuchProgram) {
      return false;
    }
  }

  /** What a class prints that is run in it. */
  List<String> saidBy(Class<?> main, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return said(command.toArray(String[]::new));
  }

  private List<String> said(String... command) throws IOException, InterruptedException {
    String script = "ip link set lo up && " + setUp + " && exec \"$@\"";
    List<String> words = new ArrayList<>(List.of("unshare", "-rn", "sh", "-c", script, "sh"));
    words.addAll(List.of(command));
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    List<String> lines = new String(process.getInputStream().readAllBytes()).lines().toList();
    return process.waitFor() == 0 ? lines : List.of("It ended with " + lines);
  }
}

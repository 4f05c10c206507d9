package io.github.concurrencybench.measure;

import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.plan.StoredArguments;
import io.github.concurrencybench.result.Jvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A JDK that was tried out.
 *
 * @param java its launcher
 * @param jvm what it says of itself
 */
public record JavaHome(Path java, Jvm jvm) {

  private static final long SECONDS_TO_ANSWER = 20;
  private static final int OLDEST = 17;

  /**
   * Finds the JVM that Maven runs on.
   *
   * @return its folder
   */
  public static Path ofThisJvm() {
    return Path.of(System.getProperty("java.home"));
  }

  /**
   * Starts a JDK's launcher to see that it works with the arguments, and asks it for its version.
   *
   * @param element the POM element that names it, such as {@code jvm}
   * @param path the folder of a JDK, or its launcher
   * @param jvmArgs arguments that every fork will get
   * @return the JDK
   * @throws InvalidPlan where the path holds no launcher that answers, or one of a Java before 17,
   *     or the arguments are refused
   */
  public static JavaHome tried(String element, Path path, List<String> jvmArgs) {
    Path java = launcherIn(element, path);
    Answer plain = ask(java, List.of());
    if (plain.exitCode != 0 || !plain.properties().containsKey("java.version")) {
      throw new InvalidPlan(element, path.toString(), "this is no JDK; " + plain.lastLine());
    }
    if (plain.feature() < OLDEST) {
      throw new InvalidPlan(
          element,
          path.toString(),
          "this is Java "
              + plain.feature()
              + ", and measuring needs Java 17 or newer; name such a JDK with <jvm>");
    }
    Answer withArgs = withFlags(java, jvmArgs);
    if (withArgs.exitCode != 0) {
      throw new InvalidPlan(
          "jvmArgs",
          String.join(" ", StoredArguments.of(jvmArgs)),
          "Java " + plain.version() + " refuses to start with these: " + withArgs.firstLine());
    }
    return new JavaHome(java, plain.jvm(JvmFlags.of(withArgs.text())));
  }

  /**
   * Gives JDKs of the same version ids that tell them apart.
   *
   * @param homes JDKs that were tried out
   * @return the same, where needed with the name of their folder, or a number, in the id
   * @throws InvalidPlan where one JDK stands there twice
   */
  public static List<JavaHome> toldApart(List<JavaHome> homes) {
    List<JavaHome> apart = new ArrayList<>();
    for (JavaHome home : homes) {
      if (homes.stream().filter(other -> other.jvm.home().equals(home.jvm.home())).count() > 1) {
        throw new InvalidPlan("jvms", home.jvm.home(), "this JDK stands there twice; keep one");
      }
      List<JavaHome> equal = homes.stream().filter(o -> o.jvm.id().equals(home.jvm.id())).toList();
      long names = equal.stream().map(JavaHome::folderName).distinct().count();
      String end =
          names == equal.size() ? home.folderName() : String.valueOf(equal.indexOf(home) + 1);
      apart.add(equal.size() == 1 ? home : home.withId(home.jvm.id() + "-" + end));
    }
    return apart;
  }

  private String folderName() {
    return String.valueOf(Path.of(jvm.home()).getFileName());
  }

  private JavaHome withId(String id) {
    return new JavaHome(java, jvm.withId(id));
  }

  private static Path launcherIn(String element, Path path) {
    for (String name : List.of("bin/java", "bin/java.exe")) {
      if (Files.isExecutable(path.resolve(name))) {
        return path.resolve(name);
      }
    }
    String file = path.getFileName() == null ? "" : path.getFileName().toString();
    if (Files.isRegularFile(path) && Files.isExecutable(path) && file.startsWith("java")) {
      return path;
    }
    throw new InvalidPlan(
        element, path.toString(), "there is no JDK here; give its folder, the one with bin/java");
  }

  /** A JVM that does not know the question for its flags is asked without it. */
  private static Answer withFlags(Path java, List<String> jvmArgs) {
    List<String> args = new ArrayList<>(jvmArgs);
    args.add(JvmFlags.QUESTION);
    Answer answer = ask(java, args);
    return answer.exitCode == 0 ? answer : ask(java, jvmArgs);
  }

  private static Answer ask(Path java, List<String> jvmArgs) {
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(jvmArgs);
    command.addAll(List.of("-XshowSettings:properties", "-version"));
    try {
      ProcessBuilder asked = new ProcessBuilder(command).redirectErrorStream(true);
      ChildEnvironment.leaveWhatIsNeeded(asked);
      Process process = asked.start();
      process.getOutputStream().close();
      CompletableFuture<String> said = CompletableFuture.supplyAsync(() -> textOf(process));
      boolean ended = process.waitFor(SECONDS_TO_ANSWER, TimeUnit.SECONDS);
      if (!ended) {
        process.destroyForcibly();
      }
      return new Answer(ended ? process.exitValue() : -1, said.join());
    } catch (IOException failed) {
      return new Answer(-1, String.valueOf(failed.getMessage()));
    } catch (InterruptedException cutOff) {
      Thread.currentThread().interrupt();
      throw new BrokenSetup("Interrupted while asking " + java + " for its version.", cutOff);
    }
  }

  private static String textOf(Process process) {
    try {
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException gone) {
      return "it was ended after " + SECONDS_TO_ANSWER + " s";
    }
  }

  private record Answer(int exitCode, String text) {

    Map<String, String> properties() {
      Map<String, String> found = new TreeMap<>();
      text.lines()
          .map(line -> line.split(" = ", 2))
          .filter(parts -> parts.length == 2)
          .forEach(parts -> found.putIfAbsent(parts[0].strip(), parts[1].strip()));
      return found;
    }

    /** Before Java 9, versions began with 1. */
    int feature() {
      String[] parts = properties().getOrDefault("java.specification.version", "0").split("\\.");
      return Integer.parseInt(parts[parts.length > 1 ? 1 : 0]);
    }

    String version() {
      return properties().get("java.version");
    }

    Jvm jvm(List<String> flags) {
      Map<String, String> said = properties();
      return new Jvm(
          version(),
          said.getOrDefault("java.runtime.version", version()),
          said.getOrDefault("java.vendor", "unknown"),
          said.getOrDefault("java.home", "unknown"),
          flags);
    }

    String firstLine() {
      return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("it said nothing");
    }

    String lastLine() {
      return text.lines()
          .filter(line -> !line.isBlank())
          .reduce((before, last) -> last)
          .orElse("it said nothing");
    }
  }
}

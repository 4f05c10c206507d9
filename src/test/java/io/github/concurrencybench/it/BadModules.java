package io.github.concurrencybench.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A reactor with one bad configuration a module: one start of Maven tries them all, and its log
 * names the module with the message.
 */
public final class BadModules {

  private static final String MODULE =
      """
      <project>
        <modelVersion>4.0.0</modelVersion>
        <parent><groupId>it</groupId><artifactId>it</artifactId><version>1</version></parent>
        <artifactId>%s</artifactId>
        <packaging>pom</packaging>
        <build>
          <plugins>
            <plugin>
              <groupId>io.github.concurrencybench</groupId>
              <artifactId>concurrency-bench-maven-plugin</artifactId>
              <configuration>%s</configuration>
            </plugin>
          </plugins>
        </build>
      </project>
      """;

  private static final String PLACE = "<!-- those of prepare.groovy -->";

  private final Path basedir;
  private final Map<String, String> sentences = new LinkedHashMap<>();

  /**
   * Starts with no module.
   *
   * @param basedir where the parent's POM is, with a comment in place of its modules
   */
  public BadModules(Path basedir) {
    this.basedir = basedir;
  }

  /**
   * Adds a module.
   *
   * @param name its name
   * @param configuration what stands in {@code <configuration>}
   * @param sentence what Maven is to say of it; %s stands for the module's folder; where it ends in
   *     a blank, more may follow
   * @throws IOException where its POM cannot be written
   */
  public void add(String name, String configuration, String sentence) throws IOException {
    Path folder = Files.createDirectories(basedir.resolve(name));
    Files.writeString(folder.resolve("pom.xml"), MODULE.formatted(name, configuration));
    sentences.put(name, sentence.formatted(folder));
  }

  /**
   * Names the modules in the parent's POM.
   *
   * @throws IOException where it cannot be written
   */
  public void writeParent() throws IOException {
    Path pom = basedir.resolve("pom.xml");
    String modules =
        sentences.keySet().stream()
            .map(name -> "<module>" + name + "</module>")
            .collect(Collectors.joining());
    Files.writeString(pom, Files.readString(pom).replace(PLACE, modules));
  }

  /**
   * Compares with what Maven said.
   *
   * @param log the build's log
   * @return the expected lines that it lacks, by module; empty where all is well
   */
  public Map<String, String> missingIn(String log) {
    Map<String, String> missing = new LinkedHashMap<>(sentences);
    missing.entrySet().removeIf(module -> log.contains(line(module.getKey(), module.getValue())));
    return missing;
  }

  private static String line(String module, String sentence) {
    String end = sentence.endsWith(" ") ? "" : " -> [Help";
    return "on project " + module + ": " + sentence + end;
  }

  /**
   * Looks for traces of load.
   *
   * @return whether any module has a journal, or a log of a fork
   * @throws IOException where the folders cannot be read
   */
  public boolean somethingWasStarted() throws IOException {
    try (var files = Files.walk(basedir)) {
      return files
          .map(file -> file.getFileName().toString())
          .anyMatch(name -> name.equals("journal.ndjson") || name.equals("forks.log"));
    }
  }
}

package io.github.concurrencybench.mojo;

import io.github.concurrencybench.plan.InvalidPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.apache.maven.toolchain.model.ToolchainModel;

/**
 * The JDKs of Maven's {@code toolchains.xml}.
 *
 * @param manager Maven's
 * @param session the build
 */
record Toolchains(ToolchainManager manager, MavenSession session) {

  private static final String JDK = "jdk";

  /** The launcher of the JDK that the toolchains plugin has chosen for the build. */
  Optional<Path> ofBuild() {
    return launcher(manager.getToolchainFromBuildContext(JDK, session));
  }

  /** The launcher of the first JDK that provides what is asked for. */
  Optional<Path> any(Map<String, String> wanted) {
    return manager.getToolchains(session, JDK, wanted).stream()
        .flatMap(toolchain -> launcher(toolchain).stream())
        .findFirst();
  }

  /** The same, where nothing else will do. */
  Path matching(Map<String, String> wanted) {
    return any(wanted)
        .orElseThrow(() -> new InvalidPlan("jdkToolchain", words(wanted), whatThereIs()));
  }

  private static Optional<Path> launcher(Toolchain toolchain) {
    return Optional.ofNullable(toolchain).map(jdk -> jdk.findTool("java")).map(Path::of);
  }

  private String whatThereIs() {
    List<ToolchainModel> models = session.getRequest().getToolchains().getOrDefault(JDK, List.of());
    if (models.isEmpty()) {
      return "there is no JDK in Maven's toolchains.xml; add it there, or name its folder with <jvm>";
    }
    return "no JDK matches; toolchains.xml has "
        + models.stream()
            .map(model -> words(strings(model.getProvides())))
            .collect(Collectors.joining("; "));
  }

  private static Map<String, String> strings(Properties provided) {
    Map<String, String> strings = new TreeMap<>();
    provided.stringPropertyNames().forEach(name -> strings.put(name, provided.getProperty(name)));
    return strings;
  }

  /** Such as: version 25, vendor temurin. */
  private static String words(Map<String, String> provided) {
    return provided.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }
}

package io.github.concurrencybench.mojo;

import io.github.concurrencybench.measure.InstalledJdks;
import io.github.concurrencybench.measure.JavaHome;
import io.github.concurrencybench.measure.JavaRemedy;
import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.result.Jvm;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.PluginParameterExpressionEvaluator;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * The JDKs that are measured: {@code <jvm>}, else {@code <jvms>}, else {@code <jdkToolchain>}, else
 * the JDK of the build's toolchain, else Maven's.
 *
 * @param homes at least one; each was tried out and has an id of its own
 * @param origin what named them; empty where nothing did
 * @param remedy what to do where a model needs a newer Java than these
 */
record MeasuredJvms(List<JavaHome> homes, String origin, JavaRemedy remedy) {

  private static final String A_VERSION = "\\d+(\\.\\d+)*";

  static MeasuredJvms of(AbstractRunMojo mojo, List<String> jvmArgs) {
    return new Choice(mojo, jvmArgs).made();
  }

  List<String> ids() {
    return described().stream().map(Jvm::id).toList();
  }

  List<Jvm> described() {
    return homes.stream().map(JavaHome::jvm).toList();
  }

  /** Such as: Java 17.0.15 and 25.0.3 (jvms). */
  String sentence() {
    String names = String.join(" and ", ids());
    return "Java " + names + (origin.isEmpty() ? "" : " (" + origin + ")");
  }

  /** Makes the choice from the parameters. */
  private static final class Choice {

    private final AbstractRunMojo mojo;
    private final List<String> jvmArgs;
    private final Toolchains toolchains;
    private final InstalledJdks installed = InstalledJdks.ofThisMachine();

    Choice(AbstractRunMojo mojo, List<String> jvmArgs) {
      this.mojo = mojo;
      this.jvmArgs = jvmArgs;
      this.toolchains = new Toolchains(mojo.toolchains, mojo.session);
    }

    MeasuredJvms made() {
      List<String> several = several();
      if (mojo.jvm != null) {
        if (!several.isEmpty()) {
          mojo.getLog().warn("<jvms> is not used, since there is <jvm>" + mojo.jvm + "</jvm>.");
        }
        return chosen("jvm", List.of(located("jvm", mojo.jvm)));
      }
      if (!several.isEmpty()) {
        return chosen("jvms", several.stream().map(text -> located("jvms", text)).toList());
      }
      Map<String, String> wanted = wantedToolchain();
      if (!wanted.isEmpty()) {
        return chosen("jdkToolchain", List.of(toolchains.matching(wanted)));
      }
      Optional<Path> ofBuild = toolchains.ofBuild();
      return ofBuild.isPresent()
          ? chosen("the build's toolchain", List.of(ofBuild.get()))
          : chosen("", List.of(JavaHome.ofThisJvm()));
    }

    private MeasuredJvms chosen(String origin, List<Path> paths) {
      String element = origin.isEmpty() ? "jvm" : origin.startsWith("the") ? "toolchain" : origin;
      List<JavaHome> homes =
          JavaHome.toldApart(
              paths.stream().map(path -> JavaHome.tried(element, path, jvmArgs)).toList());
      List<Jvm> jvms = homes.stream().map(JavaHome::jvm).toList();
      return new MeasuredJvms(homes, origin, new JavaRemedy(jvms, installed, jvmInPom()));
    }

    private boolean jvmInPom() {
      boolean property = mojo.session.getUserProperties().containsKey("concurrency-bench.jvm");
      return mojo.jvm != null && !property;
    }

    private List<String> several() {
      Element element = mojo.jvms == null ? null : new Element(mojo.jvms);
      if (element == null) {
        return List.of();
      }
      List<String> texts =
          element.children().isEmpty()
              ? evaluated(mojo.jvms).map(CommonParameters::listed).orElse(List.of())
              : element.children().stream().map(Element::text).toList();
      if (texts.contains("")) {
        throw new InvalidPlan("jvms", String.join(",", texts), "one of these is empty");
      }
      return texts;
    }

    private Map<String, String> wantedToolchain() {
      Map<String, String> wanted = new LinkedHashMap<>();
      if (mojo.jdkToolchain != null) {
        new Element(mojo.jdkToolchain)
            .children()
            .forEach(child -> wanted.put(child.name(), child.text()));
        if (wanted.isEmpty()) {
          evaluated(mojo.jdkToolchain).ifPresent(version -> wanted.put("version", version));
        }
      }
      return wanted;
    }

    /** Maven evaluates no expression in what it hands over as XML, its own default included. */
    private Optional<String> evaluated(PlexusConfiguration xml) {
      try {
        Object value =
            new PluginParameterExpressionEvaluator(mojo.session, mojo.mojoExecution)
                .evaluate(xml.getValue());
        return Optional.ofNullable(value).map(text -> text.toString().strip());
      } catch (ExpressionEvaluationException wrong) {
        throw new InvalidPlan(xml.getName(), xml.getValue(), wrong.getMessage());
      }
    }

    private Path located(String element, String text) {
      String stripped = text.strip();
      return stripped.matches(A_VERSION)
          ? ofVersion(element, stripped)
          : mojo.folder().resolve(stripped);
    }

    private Path ofVersion(String element, String version) {
      return toolchains
          .any(Map.of("version", version))
          .or(() -> installed.ofVersion(version).map(InstalledJdks.Jdk::home))
          .orElseThrow(
              () ->
                  new InvalidPlan(
                      element,
                      version,
                      "no JDK of this version is installed in the usual places; there are "
                          + installed.listed()
                          + "; name its folder"));
    }
  }
}

package io.github.concurrencybench.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the machine's browser, started once a class; without one they are skipped. */
final class Chromium implements ExecutionCondition, ParameterResolver {

  /** With {@code -Dbrowser.required=true} a missing browser is a failure. */
  private static final String REQUIRED = "browser.required";

  private static final Namespace NAMESPACE = Namespace.create(Chromium.class);
  private static final List<String> NAMES = List.of("chromium", "chromium-browser");

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    Optional<String> missing = missing();
    if (missing.isEmpty() || Boolean.getBoolean(REQUIRED)) {
      return ConditionEvaluationResult.enabled("");
    }
    // Surefire says how many tests were skipped, not why.
    context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            "said",
            key -> {
              System.out.println("The tests in a browser are skipped: " + missing.get());
              return key;
            });
    return ConditionEvaluationResult.disabled(missing.get());
  }

  private static Optional<String> missing() {
    if (Programs.named(NAMES).isEmpty()) {
      return Optional.of("no chromium on the PATH; apt-get install chromium installs it.");
    }
    return NodeJs.isThere()
        ? Optional.empty()
        : Optional.of("no Node.js 20 or newer on the PATH; -Pnode downloads one (202 MB).");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
    missing()
        .ifPresent(
            reason -> {
              throw new IllegalStateException("A browser is required here, but there is " + reason);
            });
    return ofTheClass(context)
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent("running", key -> Running.start(), Running.class)
        .browser();
  }

  /** Not longer: other tests look whether they have left a process behind. */
  private static ExtensionContext ofTheClass(ExtensionContext context) {
    ExtensionContext found = context;
    while (found.getTestMethod().isPresent()) {
      found = found.getParent().orElseThrow();
    }
    return found;
  }

  /** JUnit closes it after the last test of its class. */
  private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

    static Running start() {
      NodeJs.use();
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      Path program = Programs.named(NAMES).orElseThrow();
      // Containers allow no sandbox within them, and their shared memory is small.
      return new Running(
          playwright,
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(program)
                      .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage"))));
    }

    @Override
    public void close() {
      browser.close();
      playwright.close();
    }
  }
}

package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.plan.Secrets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ChildEnvironmentTest {

  @Test
  void variablesThatGiveASecretAwayAreFound() {
    Secrets secrets = new Secrets(List.of("Bearer token-of-the-shop", "/home/me"));
    Map<String, String> environment =
        Map.of(
            "SHOP_TOKEN", "token-of-the-shop",
            "MAVEN_OPTS", "-Dx='Bearer token-of-the-shop'",
            "HOME", "/home/me",
            "SHORT", "of",
            "EMPTY", "",
            "DATABASE", "jdbc:h2:mem");
    assertThat(ChildEnvironment.holding(secrets, environment))
        .containsExactlyInAnyOrder("SHOP_TOKEN", "MAVEN_OPTS");
  }

  @Test
  void hiddenVariablesAreNotInheritedAndOthersAre() {
    ProcessBuilder process = process();
    ChildEnvironment.hide(Set.of("SHOP_TOKEN"), process);
    assertThat(process.environment())
        .containsEntry("DATABASE", "jdbc:h2:mem")
        .doesNotContainKeys("SHOP_TOKEN", "MAVEN_CMD_LINE_ARGS");
  }

  @Test
  void whoRunsNoCodeOfTheUsersGetsWhatAJvmNeeds() {
    ProcessBuilder process = process();
    ChildEnvironment.leaveWhatIsNeeded(process);
    assertThat(process.environment())
        .containsEntry("JAVA_TOOL_OPTIONS", "-Xmx1g")
        .containsKey("PATH")
        .doesNotContainKeys("SHOP_TOKEN", "MAVEN_CMD_LINE_ARGS", "DATABASE");
  }

  private static ProcessBuilder process() {
    ProcessBuilder process = new ProcessBuilder("none");
    process.environment().put("SHOP_TOKEN", "token-of-the-shop");
    process.environment().put("MAVEN_CMD_LINE_ARGS", "-Dx=token-of-the-shop");
    process.environment().put("DATABASE", "jdbc:h2:mem");
    process.environment().put("JAVA_TOOL_OPTIONS", "-Xmx1g");
    return process;
  }
}

package io.github.concurrencybench.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class SharedNameTest {

  private static final Path HOME = Path.of("").toAbsolutePath().resolve("home");
  private static final Path SHOP = HOME.resolve("shop");

  private static String inShop(String name) {
    return new SharedName(SHOP, SHOP).of(name);
  }

  private static String inModule(String name) {
    return new SharedName(SHOP.resolve("services/orders"), SHOP).of(name);
  }

  @Test
  void whatIsInTheProjectIsNamedFromThere() {
    assertThat(inShop("base/target/classes")).isEqualTo("base/target/classes");
    assertThat(inShop(SHOP + "/base/./target/classes")).isEqualTo("base/target/classes");
    assertThat(inModule(SHOP + "/base/old.jar")).isEqualTo("../../base/old.jar");
  }

  @Test
  void whatIsBesideTheBuildIsNamedFromTheProject() {
    assertThat(inShop("../base/target/classes")).isEqualTo("../base/target/classes");
    assertThat(inShop(SHOP + "/../base/target/classes")).isEqualTo("../base/target/classes");
    assertThat(inModule(HOME + "/base/old.jar")).isEqualTo("../../../base/old.jar");
  }

  @Test
  void whatIsElsewhereIsNamedAsItIsGiven() {
    String elsewhere = HOME.resolveSibling("else") + "/./old.jar";
    assertThat(inShop(elsewhere)).isEqualTo(elsewhere);
    assertThat(inShop("../../else/old.jar")).isEqualTo("../../else/old.jar");
  }

  @Test
  void aBuildInTheRootOfTheFileSystemHasNothingBesideIt() {
    Path root = HOME.getRoot();
    assertThat(new SharedName(root, root).of(root.resolve("base") + "/a.jar"))
        .isEqualTo("base/a.jar");
  }
}

package io.github.concurrencybench.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StaleClassTest {

  private static final int COMPILED = 1_000;

  @TempDir private Path sources;
  @TempDir private Path classes;

  private static void write(Path file, int seconds) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
    Files.setLastModifiedTime(file, FileTime.fromMillis(seconds * 1000L));
  }

  private void compiled(String name) throws IOException {
    write(classes.resolve(name), COMPILED);
  }

  private StaleClass stale() {
    return new StaleClass(sources, classes);
  }

  @Test
  void findsASourceThatIsNewerThanItsClass() throws IOException {
    compiled("com/acme/Old.class");
    compiled("com/acme/Same.class");
    write(sources.resolve("com/acme/Same.java"), COMPILED);
    assertThat(stale().source()).isEmpty();
    write(sources.resolve("com/acme/Old.java"), COMPILED + 1);
    assertThat(stale().source()).contains(sources.resolve("com/acme/Old.java"));
  }

  @Test
  void knowsWhatKotlinCompilesFunctionsTo() throws IOException {
    compiled("com/acme/OrdersKt.class");
    write(sources.resolve("com/acme/Orders.kt"), COMPILED + 1);
    assertThat(stale().source()).contains(sources.resolve("com/acme/Orders.kt"));
  }

  @Test
  void leavesSourcesWithoutAClassAlone() throws IOException {
    write(sources.resolve("com/acme/package-info.java"), COMPILED + 1);
    write(sources.resolve("com/acme/notes.txt"), COMPILED + 1);
    assertThat(stale().source()).isEmpty();
    assertThat(new StaleClass(sources.resolve("none"), classes).source()).isEmpty();
  }
}

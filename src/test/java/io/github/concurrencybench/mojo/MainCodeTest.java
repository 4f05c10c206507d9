package io.github.concurrencybench.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MainCodeTest {

  @TempDir private Path folder;
  private Path classes;

  @BeforeEach
  void compile() throws IOException {
    classes = folder.resolve("classes");
    write(classes.resolve("com/acme/Shop.class"), "a shop");
    write(classes.resolve("a.txt"), "a text");
    write(classes.resolve("META-INF/MANIFEST.MF"), "Manifest-Version: 1.0\n");
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static List<String> namesIn(Path jar) throws IOException {
    try (JarFile opened = new JarFile(jar.toFile())) {
      return opened.stream().map(ZipEntry::getName).toList();
    }
  }

  @Test
  void aFolderAndAJarOfTheSameClassesAreCopiedToTheSameBytes() throws IOException {
    Path packed = new MainCode(classes).copied(folder.resolve("present"), true);
    Path again = new MainCode(packed).copied(folder.resolve("earlier"), true);
    assertThat(again).hasSameBinaryContentAs(packed);
    assertThat(packed.toString()).hasSameSizeAs(again.toString());
    assertThat(namesIn(packed))
        .containsExactly("META-INF/MANIFEST.MF", "a.txt", "com/acme/Shop.class");
  }

  @Test
  void twoFoldersStayFolders() throws IOException {
    Path copy = new MainCode(classes).copied(folder.resolve("present"), false);
    assertThat(copy.resolve("com/acme/Shop.class")).hasContent("a shop");
    assertThat(copy).isDirectory().hasFileName("main");
  }

  @Test
  void aJarIsTakenThatHoldsTheClassesAsTheyAre() throws IOException {
    Path jar = new MainCode(classes).copied(folder.resolve("target"), true);
    assertThat(MainCode.present(classes, jar)).isEqualTo(new MainCode(jar));
    assertThat(MainCode.present(classes, folder.resolve("none.jar")))
        .isEqualTo(new MainCode(classes));
    write(classes.resolve("com/acme/New.class"), "not in it");
    Files.setLastModifiedTime(jar, FileTime.fromMillis(System.currentTimeMillis() + 60_000));
    assertThat(MainCode.present(classes, jar)).isEqualTo(new MainCode(classes));
  }

  @Test
  void aJarThatIsOlderThanAClassIsNotTaken() throws IOException {
    Path jar = new MainCode(classes).copied(folder.resolve("target"), true);
    Path shop = classes.resolve("com/acme/Shop.class");
    Files.setLastModifiedTime(shop, FileTime.fromMillis(System.currentTimeMillis() + 60_000));
    assertThat(MainCode.present(classes, jar)).isEqualTo(new MainCode(classes));
  }

  @Test
  void aJarThatHidesItsClassesIsNotTaken() throws IOException {
    Path other = folder.resolve("other");
    write(other.resolve("BOOT-INF/classes/com/acme/Shop.class"), "a shop");
    Path jar = new MainCode(other).copied(folder.resolve("target"), true);
    assertThat(MainCode.present(classes, jar)).isEqualTo(new MainCode(classes));
  }
}

package io.github.concurrencybench.it;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/**
 * Classes as they were before, to compare with.
 *
 * @param folder where they are
 */
public record OlderClasses(Path folder) {

  private static final String RELEASE = "17";

  /**
   * Makes the folder.
   *
   * @param folder where classes go
   * @return what compiles them there
   * @throws IOException where it cannot be made
   */
  public static OlderClasses in(File folder) throws IOException {
    return new OlderClasses(Files.createDirectories(folder.toPath()));
  }

  /**
   * Compiles a class.
   *
   * @param name its full name
   * @param source its source
   * @return the same
   * @throws IOException where it cannot be written or compiled
   */
  public OlderClasses add(String name, String source) throws IOException {
    String file = name.substring(name.lastIndexOf('.') + 1) + ".java";
    Path written = Files.createDirectories(folder.resolveSibling("sources")).resolve(file);
    Files.writeString(written, source);
    String[] arguments = {
      "-d", folder.toString(), "-cp", folder.toString(), "--release", RELEASE, written.toString()
    };
    if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments) != 0) {
      throw new IOException(written + " cannot be compiled");
    }
    return this;
  }
}

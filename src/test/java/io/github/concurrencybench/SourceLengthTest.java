package io.github.concurrencybench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Holds the lengths of the house style: lines of code, without blank ones and comments. */
final class SourceLengthTest {

  private static final int LONGEST_FILE = 250;
  private static final int LONGEST_METHOD = 30;

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String root : List.of("src/main/java", "src/test/java")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    return sources;
  }

  private static boolean isCode(String line) {
    String text = line.strip();
    return !text.isEmpty()
        && !text.startsWith("//")
        && !text.startsWith("/*")
        && !text.startsWith("*");
  }

  @Test
  void noFileIsLongerThan250LinesOfCode() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path source : sources()) {
      long lines = Files.readAllLines(source).stream().filter(SourceLengthTest::isCode).count();
      if (lines > LONGEST_FILE) {
        tooLong.add(source + " has " + lines);
      }
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void noMethodIsLongerThan30LinesOfCode() throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    List<String> tooLong = new ArrayList<>();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      JavacTask parser =
          (JavacTask)
              javac.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources()));
      SourcePositions positions = Trees.instance(parser).getSourcePositions();
      for (CompilationUnitTree file : parser.parse()) {
        new LongMethods(file, positions, tooLong).scan(file, null);
      }
    }
    assertThat(tooLong).isEmpty();
  }

  /** Gathers the methods that are too long. */
  private static final class LongMethods extends TreeScanner<Void, Void> {
    private final CompilationUnitTree file;
    private final SourcePositions positions;
    private final List<String> tooLong;

    LongMethods(CompilationUnitTree file, SourcePositions positions, List<String> tooLong) {
      this.file = file;
      this.positions = positions;
      this.tooLong = tooLong;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      try {
        String text = file.getSourceFile().getCharContent(true).toString();
        int start = (int) positions.getStartPosition(file, method);
        int end = (int) positions.getEndPosition(file, method);
        if (end > start) {
          long lines = text.substring(start, end).lines().filter(SourceLengthTest::isCode).count();
          if (lines > LONGEST_METHOD) {
            tooLong.add(file.getSourceFile().getName() + " " + method.getName() + " has " + lines);
          }
        }
      } catch (IOException unreadable) {
        throw new java.io.UncheckedIOException(unreadable);
      }
      return super.visitMethod(method, nothing);
    }
  }
}

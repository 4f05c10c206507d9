package io.github.concurrencybench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import io.github.concurrencybench.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * {@code "%d".formatted(8)} is "٨" in Egypt, and so no number that an option, a picture or another
 * program could read.
 */
final class NumbersInTextTest {

  private static final Pattern NUMBER = Pattern.compile("%[-,0-9.$+ ]*[dfeg]");

  @Test
  @Fault(
      row = 62,
      fault = "The machine writes numbers in digits of its own",
      promise = "numbers are written in 0 to 9 in every text")
  void noNumberIsWrittenInTheDigitsOfTheMachine() throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    List<String> found = new ArrayList<>();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null);
        Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      List<Path> java = sources.filter(file -> file.toString().endsWith(".java")).toList();
      JavacTask parser =
          (JavacTask)
              javac.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(java));
      for (CompilationUnitTree file : parser.parse()) {
        new Formats(file.getSourceFile().getName(), found).scan(file, null);
      }
    }
    assertThat(found).isEmpty();
  }

  /** Gathers the calls that ask the machine how to write a number. */
  private static final class Formats extends TreeScanner<Void, Void> {
    private final String file;
    private final List<String> found;

    Formats(String file, List<String> found) {
      this.file = file;
      this.found = found;
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
      if (call.getMethodSelect() instanceof MemberSelectTree select) {
        String called = select.toString();
        boolean asksTheMachine =
            called.equals("String.format")
                && !call.getArguments().get(0).toString().matches(".*(Locale|locale).*");
        if (asksTheMachine || called.endsWith(".formatted") && hasNumber(select.getExpression())) {
          found.add(file + ": " + call);
        }
      }
      return super.visitMethodInvocation(call, nothing);
    }

    private static boolean hasNumber(Tree text) {
      List<String> literals = new ArrayList<>();
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
          literals.add(String.valueOf(literal.getValue()));
          return null;
        }
      }.scan(text, null);
      return literals.stream().anyMatch(literal -> NUMBER.matcher(literal).find());
    }
  }
}

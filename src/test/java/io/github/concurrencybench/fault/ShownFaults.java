package io.github.concurrencybench.fault;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;

/**
 * Finds what tests show: methods marked with {@link Fault}, and integration tests whose {@code
 * invoker.properties} say {@code fault.row}, {@code fault.what} and {@code fault.promise}.
 */
final class ShownFaults {

  private static final Path BUILDS = Path.of("src/it");
  private static final String MARK = Fault.class.getName().replace('.', '/');
  private static final String CLASS = ".class";

  private ShownFaults() {}

  static List<ShownFault> all() throws IOException {
    List<ShownFault> all = new ArrayList<>();
    for (Method method : markedMethods()) {
      Fault fault = method.getAnnotation(Fault.class);
      List<Integer> rows = Arrays.stream(fault.row()).boxed().toList();
      all.add(new ShownFault(rows, fault.fault(), fault.promise(), nameOf(method)));
    }
    all.addAll(ofBuilds());
    return all.stream().sorted(ShownFault.IN_ORDER).toList();
  }

  static List<Method> markedMethods() throws IOException {
    Path root = compiledTests();
    List<Method> marked = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(ShownFaults::isMarked).sorted().toList()) {
        Arrays.stream(loaded(root.relativize(file)).getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(Fault.class))
            .forEach(marked::add);
      }
    }
    return marked;
  }

  private static Path compiledTests() {
    try {
      return Path.of(ShownFaults.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Whether a class names the annotation; so the others need not be loaded. */
  private static boolean isMarked(Path file) {
    try {
      return file.toString().endsWith(CLASS)
          && Files.readString(file, StandardCharsets.ISO_8859_1).contains(MARK);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static Class<?> loaded(Path file) {
    String path = file.toString();
    String name = path.substring(0, path.length() - CLASS.length());
    try {
      return Class.forName(
          name.replace(java.io.File.separatorChar, '.'), false, ShownFaults.class.getClassLoader());
    } catch (ClassNotFoundException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** With the profile that runs it, if a plain build does not. */
  private static String nameOf(Method method) {
    String profiles =
        Stream.of(method, method.getDeclaringClass())
            .flatMap(marked -> Arrays.stream(marked.getAnnotationsByType(Tag.class)))
            .map(tag -> ", with `-P" + tag.value() + "`")
            .collect(Collectors.joining());
    return "`"
        + method.getDeclaringClass().getSimpleName()
        + "."
        + method.getName()
        + "`"
        + profiles;
  }

  private static List<ShownFault> ofBuilds() throws IOException {
    List<ShownFault> shown = new ArrayList<>();
    try (Stream<Path> files = Files.walk(BUILDS, 2)) {
      for (Path file : files.filter(path -> path.endsWith("invoker.properties")).toList()) {
        Properties says = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
          says.load(in);
        }
        if (says.containsKey("fault.row")) {
          shown.add(of(says, file.getParent().getFileName().toString()));
        }
      }
    }
    return shown;
  }

  private static ShownFault of(Properties says, String build) {
    List<Integer> rows =
        Arrays.stream(says.getProperty("fault.row").split(","))
            .map(String::strip)
            .map(Integer::valueOf)
            .toList();
    return new ShownFault(
        rows,
        says.getProperty("fault.what", ""),
        says.getProperty("fault.promise", ""),
        "`src/it/" + build + "`");
  }
}

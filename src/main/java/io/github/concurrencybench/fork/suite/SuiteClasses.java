package io.github.concurrencybench.fork.suite;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/**
 * The classes of a user's project, its JMH among them, and of ours those that are made to stand
 * there: always our own, even where the project has another version of them.
 */
final class SuiteClasses extends URLClassLoader {

  static final String THERE = "io.github.concurrencybench.fork.jmh.";

  SuiteClasses(List<String> classPath) {
    super(classPath.stream().map(SuiteClasses::url).toArray(URL[]::new), getPlatformClassLoader());
  }

  private static URL url(String file) {
    try {
      return Path.of(file).toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalArgumentException(file, impossible);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (!name.startsWith(THERE)) {
      return super.findClass(name);
    }
    String file = "/" + name.replace('.', '/') + ".class";
    try (InputStream in = SuiteClasses.class.getResourceAsStream(file)) {
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException unreadable) {
      throw new ClassNotFoundException(name, unreadable);
    }
  }
}

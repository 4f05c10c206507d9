package io.github.concurrencybench.fork.jmh;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Our other classes, with libraries of their own: no class of the user's is among them. */
final class OurClasses {

  private static final String PACKAGE = "io.github.concurrencybench.fork.suite.";

  private OurClasses() {}

  /**
   * Makes an object that is spoken to through a type of the JDK's.
   *
   * @param classPath where our classes are, as on a command line
   * @param name the simple name of its class
   */
  static Object made(String classPath, String name) {
    URL[] urls =
        Stream.of(classPath.split(File.pathSeparator)).map(OurClasses::url).toArray(URL[]::new);
    // Open as long as the JVM: what is made from it loads more when it is used.
    try {
      ClassLoader classes = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
      return Class.forName(PACKAGE + name, true, classes).getConstructor().newInstance();
    } catch (ReflectiveOperationException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static URL url(String file) {
    try {
      return Path.of(file).toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalArgumentException(file, impossible);
    }
  }
}

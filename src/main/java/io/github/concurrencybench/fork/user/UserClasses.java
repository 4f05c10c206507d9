package io.github.concurrencybench.fork.user;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The classes of one class path of the user's. They see the JDK, our {@code api} and each other;
 * their libraries are their own, whatever versions ours are of.
 */
public final class UserClasses extends URLClassLoader {

  private static final Map<List<String>, UserClasses> LOADED = new ConcurrentHashMap<>();

  static {
    // Else threads wait for each other to load classes.
    registerAsParallelCapable();
  }

  private UserClasses(URL[] classPath) {
    super(classPath, new JdkAndApi());
  }

  /**
   * Finds the loader of a class path. There is one a JVM, so that a task and a model of the same
   * project share their classes.
   *
   * @param classPath jars and folders
   * @return the loader, which stays open as long as the JVM
   */
  public static UserClasses of(List<String> classPath) {
    return LOADED.computeIfAbsent(
        List.copyOf(classPath),
        path -> new UserClasses(path.stream().map(UserClasses::url).toArray(URL[]::new)));
  }

  private static URL url(String file) {
    try {
      return Path.of(file).toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalArgumentException(file, impossible);
    }
  }

  /**
   * Makes this the loader that libraries ask on the calling thread. A thread belongs to the model,
   * so each task does this anew; where it is so already, that costs a few nanoseconds.
   */
  public void enter() {
    Thread thread = Thread.currentThread();
    if (thread.getContextClassLoader() != this) {
      thread.setContextClassLoader(this);
    }
  }
}

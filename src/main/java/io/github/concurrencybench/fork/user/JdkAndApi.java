package io.github.concurrencybench.fork.user;

import io.github.concurrencybench.api.BenchmarkTask;
import java.lang.module.ModuleDescriptor;
import java.util.Set;
import java.util.stream.Collectors;

/** All that the user's classes see of their surroundings. Resources are the JDK's alone. */
final class JdkAndApi extends ClassLoader {

  private static final String API = BenchmarkTask.class.getPackageName();

  /** Tools such as the compiler are the JDK's too, but the loader of the class path has them. */
  private static final Set<String> TOOLS =
      ModuleLayer.boot().modules().stream()
          .filter(module -> module.getClassLoader() == getSystemClassLoader())
          .map(Module::getDescriptor)
          .map(ModuleDescriptor::packages)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  static {
    registerAsParallelCapable();
  }

  JdkAndApi() {
    super(getPlatformClassLoader());
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    String inPackage = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    if (inPackage.equals(API)) {
      return Class.forName(name, false, BenchmarkTask.class.getClassLoader());
    }
    if (TOOLS.contains(inPackage)) {
      return getSystemClassLoader().loadClass(name);
    }
    throw new ClassNotFoundException(name);
  }
}

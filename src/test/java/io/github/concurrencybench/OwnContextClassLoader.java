package io.github.concurrencybench;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives the thread of the tests its class loader back: tasks of the user's leave theirs on the
 * thread of their worker, by which the next test class would be looked for.
 */
public final class OwnContextClassLoader implements BeforeEachCallback, AfterEachCallback {

  private final ThreadLocal<ClassLoader> before = new ThreadLocal<>();

  @Override
  public void beforeEach(ExtensionContext test) {
    before.set(Thread.currentThread().getContextClassLoader());
  }

  @Override
  public void afterEach(ExtensionContext test) {
    Thread.currentThread().setContextClassLoader(before.get());
  }
}

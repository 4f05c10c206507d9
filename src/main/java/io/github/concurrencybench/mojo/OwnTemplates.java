package io.github.concurrencybench.mojo;

import io.github.concurrencybench.measure.BrokenSetup;
import io.github.concurrencybench.report.Templates;
import java.io.File;

/** The templates of the parameter {@code templateDirectory}. */
final class OwnTemplates {

  private OwnTemplates() {}

  /** Ours where none are given. */
  static Templates in(File folder) {
    if (folder == null) {
      return Templates.OURS;
    }
    if (!folder.isDirectory()) {
      throw new BrokenSetup(
          ("templateDirectory: there is no folder %s; leave it out for the templates of the plugin,"
                  + " or make it and put those in that you change")
              .formatted(folder));
    }
    return Templates.in(folder.toPath());
  }
}

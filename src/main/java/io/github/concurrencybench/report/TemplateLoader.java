package io.github.concurrencybench.report;

import java.io.IOException;
import java.io.Reader;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.apache.velocity.runtime.resource.Resource;
import org.apache.velocity.runtime.resource.loader.ResourceLoader;
import org.apache.velocity.util.ExtProperties;

/** Finds ours by our own class loader, whatever the thread's is: a site has its own. */
final class TemplateLoader extends ResourceLoader {

  private static final long NEVER_MODIFIED = 0;

  private final Templates templates;

  TemplateLoader(Templates templates) {
    this.templates = templates;
  }

  @Override
  public void init(ExtProperties none) {
    // Nothing can be set.
  }

  @Override
  public Reader getResourceReader(String name, String encoding) {
    try {
      return templates.reader(name);
    } catch (IOException unreadable) {
      throw new ResourceNotFoundException(unreadable.getMessage(), unreadable);
    }
  }

  @Override
  public boolean isSourceModified(Resource resource) {
    return false;
  }

  @Override
  public long getLastModified(Resource resource) {
    return NEVER_MODIFIED;
  }
}

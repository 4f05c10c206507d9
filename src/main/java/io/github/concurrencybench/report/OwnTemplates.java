package io.github.concurrencybench.report;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.apache.velocity.exception.ResourceNotFoundException;
import org.apache.velocity.runtime.resource.Resource;
import org.apache.velocity.runtime.resource.loader.ResourceLoader;
import org.apache.velocity.util.ExtProperties;

/** Finds our templates by our own class loader, whatever the thread's is: a site has its own. */
final class OwnTemplates extends ResourceLoader {

  private static final long NEVER_MODIFIED = 0;

  @Override
  public void init(ExtProperties none) {
    // Nothing can be set.
  }

  @Override
  public Reader getResourceReader(String name, String encoding) {
    InputStream template = Template.stream(name);
    if (template == null) {
      throw new ResourceNotFoundException("There is no template " + name);
    }
    return new InputStreamReader(template, StandardCharsets.UTF_8);
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

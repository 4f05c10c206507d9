package io.github.concurrencybench.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.runtime.RuntimeConstants;

/** The templates of the page: ours, and a user's in place of those of the same name. */
public final class Templates {

  /** Those that come with the plugin. */
  public static final Templates OURS = new Templates(null);

  private final Path folder;

  private Templates(Path folder) {
    this.folder = folder;
  }

  /**
   * Takes a folder.
   *
   * @param folder holds files that are taken in place of ours of the same name
   * @return its templates, and ours
   */
  public static Templates in(Path folder) {
    return new Templates(folder.toAbsolutePath().normalize());
  }

  /**
   * Fills a template in.
   *
   * @param name its file
   * @param values what it may show, each by its name
   * @return the page
   * @throws BrokenTemplate where it cannot be filled in
   */
  String filledIn(String name, Map<String, Object> values) throws BrokenTemplate {
    VelocityContext context = new VelocityContext();
    values.forEach(context::put);
    EventCartridge cartridge = new EventCartridge();
    cartridge.addEventHandler(new EscapeEverything());
    cartridge.attachToContext(context);
    StringWriter html = new StringWriter();
    try {
      engine().getTemplate(name, StandardCharsets.UTF_8.name()).merge(context, html);
    } catch (VelocityException wrong) {
      throw new BrokenTemplate(this, wrong);
    }
    return html.toString();
  }

  /**
   * Reads a file that is no template.
   *
   * @param name its file
   * @return its text
   * @throws IOException where it cannot be read
   */
  String text(String name) throws IOException {
    Optional<Path> own = own(name);
    if (own.isPresent()) {
      return Files.readString(own.get());
    }
    try (InputStream ours = Templates.class.getResourceAsStream("templates/" + name)) {
      if (ours == null) {
        throw new IOException("There is no template " + name);
      }
      return new String(ours.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The user's file of this name; none outside of the folder. */
  Optional<Path> own(String name) {
    return Optional.ofNullable(folder)
        .map(in -> in.resolve(name).normalize())
        .filter(file -> file.startsWith(folder) && Files.isRegularFile(file));
  }

  Reader reader(String name) throws IOException {
    return new StringReader(text(name));
  }

  private VelocityEngine engine() {
    VelocityEngine engine = new VelocityEngine();
    engine.setProperty(RuntimeConstants.RUNTIME_REFERENCES_STRICT, true);
    engine.setProperty(
        RuntimeConstants.UBERSPECT_CLASSNAME,
        "org.apache.velocity.util.introspection.SecureUberspector");
    engine.setProperty(RuntimeConstants.SPACE_GOBBLING, "structured");
    engine.setProperty(RuntimeConstants.VM_LIBRARY, "macros.vm");
    engine.setProperty(RuntimeConstants.RESOURCE_LOADERS, "own");
    engine.setProperty(
        RuntimeConstants.RESOURCE_LOADER + ".own." + RuntimeConstants.RESOURCE_LOADER_INSTANCE,
        new TemplateLoader(this));
    engine.init();
    return engine;
  }
}

package io.github.concurrencybench.report;

import io.github.concurrencybench.result.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.runtime.RuntimeConstants;

/**
 * A template of the folder {@code templates/}.
 *
 * @param name its file
 * @param words the language that it is filled in with
 */
record Template(String name, Words words) {

  static final String STYLE = "style.css";

  String filledIn(Body body) {
    VelocityContext context = new VelocityContext();
    context.put("words", words);
    context.put("body", body);
    EventCartridge cartridge = new EventCartridge();
    cartridge.addEventHandler(new EscapeEverything());
    cartridge.attachToContext(context);
    StringWriter html = new StringWriter();
    engine().getTemplate(name, StandardCharsets.UTF_8.name()).merge(context, html);
    return html.toString();
  }

  private static VelocityEngine engine() {
    VelocityEngine engine = new VelocityEngine();
    engine.setProperty(RuntimeConstants.RUNTIME_REFERENCES_STRICT, true);
    engine.setProperty(
        RuntimeConstants.UBERSPECT_CLASSNAME,
        "org.apache.velocity.util.introspection.SecureUberspector");
    engine.setProperty(RuntimeConstants.SPACE_GOBBLING, "structured");
    engine.setProperty(RuntimeConstants.RESOURCE_LOADERS, "own");
    engine.setProperty(
        RuntimeConstants.RESOURCE_LOADER + ".own." + RuntimeConstants.RESOURCE_LOADER_INSTANCE,
        new OwnTemplates());
    engine.init();
    return engine;
  }

  static void writeStyle(Path folder) throws IOException {
    try (InputStream style = stream(STYLE)) {
      String text = new String(style.readAllBytes(), StandardCharsets.UTF_8);
      WholeFile.write(folder.resolve(STYLE), text);
    }
  }

  static InputStream stream(String name) {
    return Template.class.getResourceAsStream("templates/" + name);
  }
}

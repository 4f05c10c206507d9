package io.github.concurrencybench.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.app.event.EventCartridge;
import org.apache.velocity.runtime.RuntimeConstants;

/** Fills in a template of the folder {@code templates/}. */
final class Template {

  private Template() {}

  static String filledIn(String name, Page page) {
    VelocityContext context = new VelocityContext();
    context.put("page", page);
    EventCartridge cartridge = new EventCartridge();
    cartridge.addEventHandler(new EscapeEverything());
    cartridge.attachToContext(context);
    StringWriter html = new StringWriter();
    engine().evaluate(context, html, name, new StringReader(text(name)));
    return html.toString();
  }

  private static VelocityEngine engine() {
    VelocityEngine engine = new VelocityEngine();
    engine.setProperty(RuntimeConstants.RUNTIME_REFERENCES_STRICT, true);
    engine.setProperty(
        RuntimeConstants.UBERSPECT_CLASSNAME,
        "org.apache.velocity.util.introspection.SecureUberspector");
    engine.setProperty(RuntimeConstants.SPACE_GOBBLING, "structured");
    engine.init();
    return engine;
  }

  static String text(String name) {
    try (InputStream in = Template.class.getResourceAsStream("templates/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException damagedJar) {
      throw new IllegalStateException("The template " + name + " cannot be read", damagedJar);
    }
  }
}

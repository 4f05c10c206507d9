package io.github.concurrencybench.report;

import java.io.IOException;
import org.apache.velocity.exception.ExtendedParseException;
import org.apache.velocity.exception.VelocityException;

/** A template that cannot be filled in. The message names its file, line and column. */
public final class BrokenTemplate extends IOException {

  private static final long serialVersionUID = 1;

  BrokenTemplate(Templates templates, VelocityException wrong) {
    super(where(templates, wrong) + firstLine(wrong), wrong);
  }

  private static String where(Templates templates, VelocityException wrong) {
    if (!(wrong instanceof ExtendedParseException at) || at.getTemplateName() == null) {
      return "";
    }
    String file = templates.own(at.getTemplateName()).map(Object::toString).orElse(null);
    return "%s, line %d, column %d: "
        .formatted(
            file == null ? at.getTemplateName() : file, at.getLineNumber(), at.getColumnNumber());
  }

  private static String firstLine(VelocityException wrong) {
    return String.valueOf(wrong.getMessage()).strip().lines().findFirst().orElse("");
  }
}

package io.github.concurrencybench.report;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.velocity.exception.ExtendedParseException;
import org.apache.velocity.exception.VelocityException;

/** A template that cannot be filled in. The message names its file, line and column. */
public final class BrokenTemplate extends IOException {

  private static final long serialVersionUID = 1;

  /** Of a template within another, Velocity tells the place in words alone. */
  private static final Pattern PLACE =
      Pattern.compile("(\\S+\\.vm)\\[line (\\d+), column (\\d+)\\]");

  BrokenTemplate(Templates templates, VelocityException wrong) {
    super(where(templates, wrong) + firstLine(wrong), wrong);
  }

  private static String where(Templates templates, VelocityException wrong) {
    if (wrong instanceof ExtendedParseException at && at.getLineNumber() > 0) {
      return where(templates, at.getTemplateName(), at.getLineNumber(), at.getColumnNumber());
    }
    Matcher place = PLACE.matcher(String.valueOf(wrong.getMessage()));
    return place.find() ? where(templates, place.group(1), place.group(2), place.group(3)) : "";
  }

  private static String where(Templates templates, String name, Object line, Object column) {
    String file = templates.own(name).map(Object::toString).orElse(name);
    return "%s, line %s, column %s: ".formatted(file, line, column);
  }

  private static String firstLine(VelocityException wrong) {
    return String.valueOf(wrong.getMessage()).strip().lines().findFirst().orElse("");
  }
}

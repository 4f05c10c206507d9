package io.github.concurrencybench.mojo;

import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.plan.NearestName;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * An element of the POM whose children are bound here and not by Maven, which ignores an unknown
 * one or fails without naming it.
 *
 * @param xml the element
 */
record Element(PlexusConfiguration xml) {

  String name() {
    return xml.getName();
  }

  List<Element> children() {
    return Arrays.stream(xml.getChildren()).map(Element::new).toList();
  }

  /** Refuses children that are not known, or stand twice. */
  void allow(Set<String> known) {
    Set<String> seen = new java.util.HashSet<>();
    for (Element child : children()) {
      if (!known.contains(child.name())) {
        throw new InvalidPlan(
            "<"
                + child.name()
                + "> in <"
                + name()
                + ">: "
                + NearestName.remedy(child.name(), known)
                + ".");
      }
      if (!seen.add(child.name())) {
        throw new InvalidPlan("<" + child.name() + "> stands twice in <" + name() + ">; keep one.");
      }
    }
  }

  Element child(String child) {
    PlexusConfiguration found = xml.getChild(child, false);
    return found == null ? null : new Element(found);
  }

  /** The text of a child; the default where it is missing. */
  String text(String child, String otherwise) {
    Element found = child(child);
    return found == null ? otherwise : found.text();
  }

  String text() {
    return xml.getValue() == null ? "" : xml.getValue().strip();
  }

  int number(String child, int otherwise) {
    String text = text(child, String.valueOf(otherwise));
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notANumber) {
      throw new InvalidPlan(child, text, "a whole number is needed");
    }
  }

  /** One of the constants of an enum, as people write it: {@code new-client}. */
  <E extends Enum<E>> E oneOf(String child, E otherwise) {
    Map<String, E> known = new LinkedHashMap<>();
    for (E constant : otherwise.getDeclaringClass().getEnumConstants()) {
      known.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
    }
    Element found = child(child);
    if (found == null) {
      return otherwise;
    }
    if (!known.containsKey(found.text())) {
      throw new InvalidPlan(child, found.text(), NearestName.remedy(found.text(), known.keySet()));
    }
    return known.get(found.text());
  }

  /** Names and values of the grandchildren below a child. */
  Map<String, String> map(String child) {
    Map<String, String> map = new LinkedHashMap<>();
    Element found = child(child);
    if (found != null) {
      found.children().forEach(entry -> map.put(entry.name(), entry.text()));
    }
    return map;
  }
}

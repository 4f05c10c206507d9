package io.github.concurrencybench.mojo;

import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.plan.NearestName;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
    allow(known, Set.of());
  }

  /** Refuses children that are not known, or stand twice where they may not. */
  void allow(Set<String> single, Set<String> several) {
    Set<String> known = new TreeSet<>(single);
    known.addAll(several);
    Set<String> seen = new HashSet<>();
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
      if (!seen.add(child.name()) && !several.contains(child.name())) {
        throw new InvalidPlan("<" + child.name() + "> stands twice in <" + name() + ">; keep one.");
      }
    }
  }

  Element child(String child) {
    PlexusConfiguration found = xml.getChild(child, false);
    return found == null ? null : new Element(found);
  }

  /** The texts of all children of a name. */
  List<String> texts(String child) {
    return children().stream()
        .filter(each -> each.name().equals(child))
        .map(Element::text)
        .toList();
  }

  /** Separated by commas, or each in a {@code <value>}, which may then hold a comma. */
  List<String> values() {
    List<Element> children = children();
    for (Element child : children) {
      if (!child.name().equals("value")) {
        throw new InvalidPlan(
            "<%s> in <%s>: a property has text, or <value> for each of its values."
                .formatted(child.name(), name()));
      }
    }
    return children.isEmpty()
        ? Arrays.stream(text().split(",", -1)).map(String::strip).toList()
        : children.stream().map(Element::text).toList();
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

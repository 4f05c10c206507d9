package io.github.concurrencybench.mojo;

import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.plan.TaskWorkload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Binds a {@code <task>}, which is as many workloads as its properties have values. */
final class TaskElement {

  /** As many as the list of a first try of downloads has. */
  static final int DEFAULT_TASKS = 160;

  private static final Set<String> CHILDREN = Set.of("name", "className", "tasks", "properties");
  private static final Pattern VALUE_IN_NAME = Pattern.compile("[A-Za-z0-9._-]+");

  private TaskElement() {}

  static List<TaskWorkload> workloads(Element xml) {
    xml.allow(CHILDREN);
    String className = xml.text("className", "");
    if (className.isEmpty()) {
      throw new InvalidPlan(
          "A <task> needs the name of its class; add <className>com.acme.LoadOrder</className>.");
    }
    Map<String, String> fixed = new LinkedHashMap<>();
    List<Map<String, String>> combinations = new ArrayList<>(List.of(Map.of()));
    for (Element property : properties(xml)) {
      List<String> values = values(property);
      if (values.size() == 1) {
        fixed.put(property.name(), values.get(0));
      } else {
        combinations = combined(combinations, property.name(), values);
      }
    }
    String name = xml.text("name", simpleName(className));
    int tasks = xml.number("tasks", DEFAULT_TASKS);
    return combinations.stream()
        .map(axes -> new TaskWorkload(name + suffix(axes), className, tasks, axes, fixed))
        .toList();
  }

  /** The workload of a first try from the command line. */
  static TaskWorkload firstTry(String className, Integer tasks) {
    return new TaskWorkload(
        simpleName(className),
        className,
        tasks == null ? DEFAULT_TASKS : tasks,
        Map.of(),
        Map.of());
  }

  private static String simpleName(String className) {
    return className.substring(
        1 + Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')));
  }

  private static List<Element> properties(Element xml) {
    Element properties = xml.child("properties");
    if (properties == null) {
      return List.of();
    }
    List<Element> children = properties.children();
    properties.allow(Set.copyOf(children.stream().map(Element::name).toList()));
    return children;
  }

  private static List<String> values(Element property) {
    return checked(property, property.values());
  }

  private static List<String> checked(Element property, List<String> values) {
    for (String value : values) {
      if (values.size() > 1 && !VALUE_IN_NAME.matcher(value).matches()) {
        throw new InvalidPlan(
            property.name(),
            String.join(",", values),
            "each of several values becomes part of a workload's name and has letters, digits, dots,"
                + " hyphens or underscores; a comma in a single value needs <value>..</value>"
                + " around it");
      }
    }
    return values;
  }

  static List<Map<String, String>> combined(
      List<Map<String, String>> combinations, String property, List<String> values) {
    List<Map<String, String>> more = new ArrayList<>();
    for (Map<String, String> combination : combinations) {
      for (String value : values) {
        Map<String, String> longer = new LinkedHashMap<>(combination);
        longer.put(property, value);
        more.add(longer);
      }
    }
    return more;
  }

  private static String suffix(Map<String, String> axes) {
    StringBuilder suffix = new StringBuilder();
    axes.forEach((property, value) -> suffix.append("[" + property + "=" + value + "]"));
    return suffix.toString();
  }
}

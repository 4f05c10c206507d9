package io.github.concurrencybench.plan;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tasks of the user's own.
 *
 * @param name the workload's name; an axis is part of it: {@code orders[pool=10]}
 * @param className the class that implements {@code BenchmarkTask}
 * @param tasks how many tasks a batch has, at least 1
 * @param axes properties with several values, each of which makes a workload: the value of this one
 * @param properties properties with one value; it may be a secret
 */
public record TaskWorkload(
    String name,
    String className,
    int tasks,
    Map<String, String> axes,
    Map<String, String> properties)
    implements Workload {

  private static final Pattern CLASS_NAME = Pattern.compile("[^\\s/;\\[\\\\]+");
  private static final int SHORTEST_SECRET = 4;

  /** Checks the parts and copies the maps. */
  public TaskWorkload {
    if (!CLASS_NAME.matcher(className).matches()) {
      throw new InvalidPlan(
          "className", className, "the full name of a class is needed, such as com.acme.LoadOrder");
    }
    name = Name.checked(name);
    if (tasks < 1) {
      throw new InvalidPlan("tasks", String.valueOf(tasks), "a batch has at least 1 task");
    }
    // Not Map.copyOf: it loses the order.
    axes = Collections.unmodifiableMap(new LinkedHashMap<>(axes));
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  /**
   * What the task is told.
   *
   * @return all properties by name, those with several values first
   */
  public Map<String, String> allProperties() {
    Map<String, String> all = new LinkedHashMap<>(axes);
    all.putAll(properties);
    return Collections.unmodifiableMap(all);
  }

  /**
   * A text of the task's, such as a failure's message, as it may be stored.
   *
   * @param text what it said
   * @return the same with the names of properties in place of their values
   */
  public String masked(String text) {
    String masked = text;
    List<Map.Entry<String, String>> longestFirst =
        properties.entrySet().stream()
            .filter(property -> property.getValue().length() >= SHORTEST_SECRET)
            .sorted(Comparator.comparing(property -> -property.getValue().length()))
            .toList();
    for (Map.Entry<String, String> property : longestFirst) {
      masked = masked.replace(property.getValue(), "${" + property.getKey() + "}");
    }
    return masked;
  }

  @Override
  public Workload withoutSecrets() {
    Map<String, String> masked = new LinkedHashMap<>();
    properties.keySet().forEach(property -> masked.put(property, "***"));
    return new TaskWorkload(name, className, tasks, axes, masked);
  }

  /** Without the values of properties. */
  @Override
  public String toString() {
    return "TaskWorkload[%s, %s of %s]".formatted(name, tasks, className);
  }
}

package io.github.concurrencybench.mojo;

import io.github.concurrencybench.gate.Metric;
import io.github.concurrencybench.gate.Threshold;
import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.plan.NearestName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/** Binds {@code <thresholds>}. */
final class ThresholdsElement {

  private static final Set<String> CHILDREN =
      Set.of("workload", "model", "workers", "metric", "max", "min", "maxRegression");

  private ThresholdsElement() {}

  /** Binds all; none where nothing is configured, for the default gate. */
  static List<Threshold> thresholds(PlexusConfiguration xml) {
    if (xml == null) {
      return List.of();
    }
    Element all = new Element(xml);
    all.children().stream()
        .filter(child -> !child.name().equals("threshold"))
        .findFirst()
        .ifPresent(
            child -> {
              throw new InvalidPlan(
                  "<%s> in <thresholds>: %s."
                      .formatted(
                          child.name(), NearestName.remedy(child.name(), Set.of("threshold"))));
            });
    if (all.children().isEmpty()) {
      throw new InvalidPlan(
          "<thresholds> is empty; add a <threshold>, or leave it out for the default gate.");
    }
    return all.children().stream().map(ThresholdsElement::threshold).toList();
  }

  private static Threshold threshold(Element xml) {
    xml.allow(CHILDREN);
    Metric metric = metric(xml);
    Double max = limit(xml, "max", metric);
    Double min = limit(xml, "min", metric);
    if (max != null && min != null && min > max) {
      throw new InvalidPlan(
          "min", xml.text("min", ""), "this is above <max>" + xml.text("max", "") + "</max>");
    }
    return new Threshold(
        given(xml, "workload", Threshold.ANY),
        given(xml, "model", Threshold.ANY),
        workers(given(xml, "workers", Threshold.BEST)),
        metric,
        max,
        min,
        xml.child("maxRegression") == null
            ? null
            : LimitText.share("maxRegression", xml.text("maxRegression", "")));
  }

  private static String given(Element xml, String child, String otherwise) {
    String text = xml.text(child, otherwise);
    if (text.isEmpty()) {
      throw new InvalidPlan(child, text, "it is empty; leave it out for " + otherwise);
    }
    return text;
  }

  private static String workers(String text) {
    if (!text.matches("[1-9]\\d{0,8}|\\*|" + Threshold.BEST)) {
      throw new InvalidPlan("workers", text, "best, a number or * is needed");
    }
    return text;
  }

  private static Metric metric(Element xml) {
    Map<String, Metric> known = new LinkedHashMap<>();
    for (Metric metric : Metric.values()) {
      known.put(metric.toString(), metric);
    }
    if (xml.child("metric") == null) {
      throw new InvalidPlan(
          "A <threshold> has no <metric>; add one of " + String.join(", ", known.keySet()) + ".");
    }
    String text = xml.text("metric", "");
    if (!known.containsKey(text)) {
      throw new InvalidPlan("metric", text, NearestName.remedy(text, known.keySet()));
    }
    return known.get(text);
  }

  private static Double limit(Element xml, String child, Metric metric) {
    return xml.child(child) == null ? null : LimitText.limit(child, xml.text(child, ""), metric);
  }
}

package io.github.concurrencybench.mojo;

import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.CpuWorkload;
import io.github.concurrencybench.plan.ExpectedStatus;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.plan.NearestName;
import io.github.concurrencybench.plan.Request;
import io.github.concurrencybench.plan.Target;
import io.github.concurrencybench.plan.TimeText;
import io.github.concurrencybench.plan.UrlText;
import io.github.concurrencybench.plan.Workload;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/** Binds {@code <workloads>}. */
final class WorkloadsElement {

  private static final Set<String> KINDS = Set.of("http", "cpu");
  private static final Set<String> HTTP =
      Set.of(
          "name",
          "urls",
          "urlFile",
          "repeat",
          "connection",
          "method",
          "headers",
          "body",
          "expectedStatus",
          "responseTimeout",
          "target");
  private static final Set<String> TARGET =
      Set.of("thinkTime", "connectDelay", "sizes", "capacity");
  private static final Set<String> CPU = Set.of("name", "size", "tasks");
  private static final String DEFAULT_SIZE = "5000000";
  private static final int DEFAULT_TASKS = 20;

  private final UrlFile urlFiles;

  WorkloadsElement(UrlFile urlFiles) {
    this.urlFiles = urlFiles;
  }

  List<Workload> workloads(PlexusConfiguration xml) {
    List<Workload> workloads = new ArrayList<>();
    for (Element workload : new Element(xml).children()) {
      if (!KINDS.contains(workload.name())) {
        throw new InvalidPlan(
            "<%s> in <workloads>: %s."
                .formatted(workload.name(), NearestName.remedy(workload.name(), KINDS)));
      }
      workloads.add(workload.name().equals("http") ? http(workload) : cpu(workload));
    }
    if (workloads.isEmpty()) {
      throw new InvalidPlan("<workloads> is empty; add an <http> or a <cpu>, or leave it out.");
    }
    return workloads;
  }

  private static CpuWorkload cpu(Element xml) {
    xml.allow(CPU);
    String size = xml.text("size", DEFAULT_SIZE);
    try {
      return new CpuWorkload(
          xml.text("name", "cpu"), Long.parseLong(size), xml.number("tasks", DEFAULT_TASKS));
    } catch (NumberFormatException notANumber) {
      throw new InvalidPlan("size", size, "a whole number is needed");
    }
  }

  private HttpWorkload http(Element xml) {
    xml.allow(HTTP);
    Element target = xml.child("target");
    return new HttpWorkload(
        xml.text("name", "http"),
        urls(xml),
        xml.number("repeat", 1),
        connection(xml.text("connection", "kept")),
        request(xml),
        target == null ? null : target(target));
  }

  private List<URI> urls(Element xml) {
    Element urls = xml.child("urls");
    Element file = xml.child("urlFile");
    if (urls != null && file != null) {
      throw new InvalidPlan("<urls> and <urlFile> stand both in <http>; keep one.");
    }
    if (file != null) {
      return urlFiles.urls(file.text());
    }
    if (urls == null) {
      return List.of();
    }
    List<URI> found =
        urls.children().isEmpty() && !urls.text().isEmpty()
            ? Arrays.stream(urls.text().split(",")).map(u -> UrlText.parse("urls", u)).toList()
            : urls.children().stream().map(url -> UrlText.parse(url.name(), url.text())).toList();
    if (found.isEmpty()) {
      throw new InvalidPlan("<urls> is empty; add a <url>, or a <target> instead.");
    }
    return found;
  }

  private static Request request(Element xml) {
    return new Request(
        xml.text("method", "GET"),
        xml.map("headers"),
        xml.text("body", ""),
        new ExpectedStatus(xml.text("expectedStatus", ExpectedStatus.SUCCESSFUL.text())),
        xml.child("responseTimeout") == null
            ? Request.DEFAULT_RESPONSE_TIMEOUT
            : TimeText.parsePositive("responseTimeout", xml.text("responseTimeout", "")));
  }

  private static Connection connection(String text) {
    for (Connection known : Connection.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(text)) {
        return known;
      }
    }
    throw new InvalidPlan("connection", text, NearestName.remedy(text, List.of("kept", "fresh")));
  }

  private static Target target(Element xml) {
    xml.allow(TARGET);
    List<Integer> sizes = new ArrayList<>();
    for (String size : xml.text("sizes", "1024").split(",")) {
      try {
        sizes.add(Integer.parseInt(size.strip()));
      } catch (NumberFormatException notANumber) {
        throw new InvalidPlan(
            "sizes", xml.text("sizes", ""), "bytes are needed, such as 10287,274");
      }
    }
    return new Target(
        duration(xml, "thinkTime"),
        duration(xml, "connectDelay"),
        sizes,
        xml.number("capacity", 0));
  }

  private static Duration duration(Element xml, String child) {
    return TimeText.parse(child, xml.text(child, "0ms"));
  }
}

package io.github.concurrencybench.mojo;

import io.github.concurrencybench.plan.AnswerLimits;
import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.ExpectedStatus;
import io.github.concurrencybench.plan.HttpOptions;
import io.github.concurrencybench.plan.HttpVersion;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.plan.Output;
import io.github.concurrencybench.plan.Rate;
import io.github.concurrencybench.plan.Request;
import io.github.concurrencybench.plan.Target;
import io.github.concurrencybench.plan.TimeText;
import io.github.concurrencybench.plan.UrlText;
import io.github.concurrencybench.plan.Verify;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Binds {@code <http>}.
 *
 * @param urlFiles where names of files lead
 * @param settings where servers have their credentials
 */
record HttpElement(UrlFile urlFiles, MavenSettings settings) {

  private static final Set<String> CHILDREN =
      Set.of(
          "name",
          "urls",
          "urlFile",
          "shownParameters",
          "repeat",
          "connection",
          "httpVersion",
          "output",
          "rate",
          "method",
          "headers",
          "serverId",
          "body",
          "expectedStatus",
          "responseTimeout",
          "deadline",
          "maxBodyBytes",
          "maxRedirects",
          "verify",
          "target");
  private static final Set<String> TARGET =
      Set.of("thinkTime", "connectDelay", "sizes", "capacity", "rateLimit");

  /** Binds one. */
  HttpWorkload workload(Element xml) {
    xml.allow(CHILDREN);
    Element target = xml.child("target");
    return new HttpWorkload(
        xml.text("name", "http"),
        urls(xml),
        xml.number("repeat", 1),
        xml.oneOf("connection", Connection.KEPT),
        request(xml),
        target == null ? null : target(target),
        options(xml));
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
    return listed(urls);
  }

  /** The URLs of an element, of which each is an element or the text is a list with commas. */
  static List<URI> listed(Element urls) {
    List<URI> found =
        urls.children().isEmpty() && !urls.text().isEmpty()
            ? Arrays.stream(urls.text().split(",")).map(u -> UrlText.parse("urls", u)).toList()
            : urls.children().stream().map(url -> UrlText.parse(url.name(), url.text())).toList();
    if (found.isEmpty()) {
      throw new InvalidPlan("<urls> is empty; add a <url>, or a <target> instead.");
    }
    return found;
  }

  private Request request(Element xml) {
    Request request =
        new Request(
            xml.text("method", "GET"),
            xml.map("headers"),
            xml.text("body", ""),
            new ExpectedStatus(xml.text("expectedStatus", ExpectedStatus.SUCCESSFUL.text())),
            xml.child("responseTimeout") == null
                ? Request.DEFAULT_RESPONSE_TIMEOUT
                : TimeText.parsePositive("responseTimeout", xml.text("responseTimeout", "")));
    return xml.child("serverId") == null
        ? request
        : settings.withCredentials(request, xml.text("serverId", ""));
  }

  private static HttpOptions options(Element xml) {
    return new HttpOptions(
            httpVersion(xml.text("httpVersion", HttpVersion.HTTP_1_1.toString())),
            xml.oneOf("output", Output.NONE),
            rate(xml, "rate"),
            limits(xml))
        .showing(
            xml.child("shownParameters") == null
                ? List.of()
                : CommonParameters.listed(xml.text("shownParameters", "")));
  }

  private static AnswerLimits limits(Element xml) {
    return new AnswerLimits(
        xml.child("deadline") == null
            ? null
            : TimeText.parsePositive("deadline", xml.text("deadline", "")),
        bytes(xml, "maxBodyBytes", AnswerLimits.USUAL_BODY_BYTES),
        xml.number("maxRedirects", 0),
        xml.oneOf("verify", Verify.STATUS));
  }

  private static long bytes(Element xml, String child, long usual) {
    String text = xml.text(child, String.valueOf(usual));
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException notANumber) {
      throw new InvalidPlan(child, text, "a whole number of bytes is needed, such as 1048576");
    }
  }

  private static HttpVersion httpVersion(String text) {
    try {
      return HttpVersion.of(text);
    } catch (IllegalArgumentException unknown) {
      throw new InvalidPlan("httpVersion", text, "there are 1.1, the default, and 2");
    }
  }

  private static Rate rate(Element xml, String child) {
    return xml.child(child) == null ? null : Rate.parse(child, xml.text(child, ""));
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
        xml.number("capacity", 0),
        rate(xml, "rateLimit"));
  }

  private static Duration duration(Element xml, String child) {
    return TimeText.parse(child, xml.text(child, "0ms"));
  }
}

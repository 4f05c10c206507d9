package io.github.concurrencybench.report;

import io.github.concurrencybench.gate.Decision;
import io.github.concurrencybench.gate.Finding;
import io.github.concurrencybench.gate.Threshold;
import io.github.concurrencybench.gate.Verdict;
import io.github.concurrencybench.plan.Cell;
import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * {@code TEST-concurrency-bench.xml}: what the gate decided, in the form in which test results are
 * read by Jenkins, GitLab and others. A finding is a test case; one that fails the build is a
 * failure, or an error where nothing could be measured; one that only warns is skipped.
 */
final class TestXml {

  static final String FILE = "TEST-concurrency-bench.xml";

  private static final String SUITE = "concurrency-bench";
  private static final int REPLACEMENT = 0xFFFD;

  private final Decision decision;
  private final XMLStreamWriter xml;

  private TestXml(Decision decision, XMLStreamWriter xml) {
    this.decision = decision;
    this.xml = xml;
  }

  static String of(Decision decision) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new TestXml(decision, xml).write();
      xml.close();
    } catch (XMLStreamException writersInMemoryDoNotFail) {
      throw new IllegalStateException(writersInMemoryDoNotFail);
    }
    return text.toString();
  }

  private void write() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    line(0);
    xml.writeStartElement("testsuite");
    attribute("name", SUITE);
    attribute("tests", String.valueOf(decision.findings().size()));
    attribute("failures", count("failure"));
    attribute("errors", count("error"));
    attribute("skipped", count("skipped"));
    attribute("time", seconds());
    attribute("timestamp", decision.decidedAt().truncatedTo(ChronoUnit.SECONDS).toString());
    for (Finding finding : decision.findings()) {
      write(finding);
    }
    line(0);
    xml.writeEndElement();
    line(0);
    xml.writeEndDocument();
  }

  private String count(String outcome) {
    return String.valueOf(
        decision.findings().stream().filter(one -> outcome(one).equals(outcome)).count());
  }

  private String seconds() {
    double nanos = decision.duration() == null ? 0 : decision.duration().toNanos();
    return String.format(Locale.ROOT, "%.3f", nanos / 1e9);
  }

  private void write(Finding finding) throws XMLStreamException {
    line(2);
    xml.writeStartElement("testcase");
    attribute("classname", SUITE + "." + workload(finding).replace('.', '_'));
    attribute("name", name(finding));
    // The gate's time is that of all findings together: rounds measure many cells by turns.
    attribute("time", "0");
    String outcome = outcome(finding);
    if (!outcome.isEmpty()) {
      outcome(finding, outcome);
    }
    if (!finding.fails()) {
      line(4);
      xml.writeStartElement("system-out");
      xml.writeCharacters(clean(details(finding)));
      xml.writeEndElement();
    }
    line(2);
    xml.writeEndElement();
  }

  private void outcome(Finding finding, String outcome) throws XMLStreamException {
    line(4);
    xml.writeStartElement(outcome);
    attribute("message", finding.sentence());
    if (!outcome.equals("skipped")) {
      attribute("type", finding.verdict().name());
      xml.writeCharacters(clean(details(finding)));
    }
    xml.writeEndElement();
  }

  /** The element that says how it went; none for what passed. */
  private static String outcome(Finding finding) {
    if (finding.fails()) {
      return finding.verdict() == Verdict.ERROR ? "error" : "failure";
    }
    return VerdictMark.asks(finding) ? "skipped" : "";
  }

  private static String workload(Finding finding) {
    return finding.cell() == null ? finding.threshold().workload() : finding.cell().workload();
  }

  /**
   * Such as {@code platform-threads/8 cpuTime}, or {@code platform-threads/8 duration at most 1.5
   * s}: the same from build to build, and no two the same.
   */
  private String name(Finding finding) {
    String what = GateFigures.what(finding).substring(workload(finding).length() + 1);
    boolean severalJvms =
        decision.findings().stream()
                .map(Finding::cell)
                .filter(Objects::nonNull)
                .map(Cell::jvm)
                .distinct()
                .count()
            > 1;
    String jvm = severalJvms && finding.cell() != null ? " on Java " + finding.cell().jvm() : "";
    Threshold asked = finding.threshold();
    String limit =
        asked.maxRegression() == null ? " " + new GateFigures(Words.ENGLISH).allowed(finding) : "";
    return what + jvm + " " + asked.metric() + limit;
  }

  private static String details(Finding finding) {
    List<Optional<String>> lines =
        List.of(
            Optional.of(finding.verdict() + ": " + finding.sentence()),
            Optional.ofNullable(finding.reproduce()).map(command -> "Reproduce: " + command),
            Optional.ofNullable(finding.accept()).map(command -> "Accept: " + command));
    return lines.stream().flatMap(Optional::stream).collect(Collectors.joining("\n"));
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, clean(value));
  }

  private void line(int indent) throws XMLStreamException {
    xml.writeCharacters("\n" + " ".repeat(indent));
  }

  /** XML has no way to write some characters, escaped or not. */
  private static String clean(String text) {
    return text.codePoints()
        .map(letter -> isAllowed(letter) ? letter : REPLACEMENT)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isAllowed(int letter) {
    return letter == '\n'
        || EscapeEverything.isShown(letter) && letter != 0xFFFE && letter != 0xFFFF;
  }
}

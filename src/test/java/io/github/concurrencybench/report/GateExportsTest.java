package io.github.concurrencybench.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.HandMadeGate;
import io.github.concurrencybench.gate.Decision;
import io.github.concurrencybench.gate.Finding;
import io.github.concurrencybench.gate.Metric;
import io.github.concurrencybench.gate.Threshold;
import io.github.concurrencybench.gate.Verdict;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** The verdict for Jenkins, GitLab, a comment and the terminal. */
final class GateExportsTest {

  private static final Decision EVERY_KIND =
      HandMadeGate.of(HandMade.START, HandMadeGate.ofEveryKind("local"));

  private static String checked(Decision decision) throws Exception {
    String xml = TestXml.of(decision);
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(new File("src/test/resources/junit/testsuite.xsd"))
        .newValidator()
        .validate(new StreamSource(new StringReader(xml)));
    return xml;
  }

  private static Document parsed(String xml) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static Decision saying(String text) {
    Threshold asked = new Threshold(text, text, "best", Metric.DURATION, 1e9, null, null);
    return HandMadeGate.of(
        HandMade.START, List.of(HandMadeGate.without(asked, null, Verdict.ERROR, text)));
  }

  @Test
  void everyVerdictIsATestCase() throws Exception {
    GoldenFile.assertSame("TEST-concurrency-bench.xml", checked(EVERY_KIND));
  }

  @Test
  void whatAProgramSaidIsStillXml() throws Exception {
    String text = "]]><script>\u0000\u001b[31m\ufffe\ud800 \"'&\n\u202e";
    Document suite = parsed(checked(saying(text)));
    assertThat(suite.getElementsByTagName("error").item(0).getTextContent())
        .contains("]]><script>\ufffd\ufffd[31m\ufffd\ufffd \"'&\n\ufffd");
    assertThat(suite.getDocumentElement().getAttribute("errors")).isEqualTo("1");
    assertThat(suite.getDocumentElement().getAttribute("failures")).isEqualTo("0");
  }

  /** With {@code onRegression} set to {@code warn} a build is not to be shown as failed. */
  @Test
  void whatOnlyWarnsIsNoFailure() throws Exception {
    Threshold asked = Threshold.regression(Metric.DURATION, 0.1);
    Finding warns =
        HandMadeGate.without(
            asked, HandMade.cell("local", "m", 8), Verdict.REGRESSED, "It is slower.");
    assertThat(checked(HandMadeGate.of(HandMade.START, List.of(warns))))
        .contains("failures=\"0\"", "skipped=\"1\"", "<skipped message=\"It is slower.\">");
  }

  @Test
  void theSummaryStartsWithTheVerdict() throws IOException {
    GoldenFile.assertSame(
        "summary-gate.md",
        SummaryMarkdown.of(ReportedRun.withEveryState().results(), Optional.of(EVERY_KIND)));
  }

  @Test
  void theSummaryOfHundredsOfFindingsStaysAComment() {
    List<Finding> findings =
        IntStream.rangeClosed(1, 400)
            .mapToObj(
                workers ->
                    HandMadeGate.compared(
                        HandMade.cell("local", "async", workers),
                        Metric.DURATION,
                        Verdict.REGRESSED,
                        1.2))
            .toList();
    String text =
        SummaryMarkdown.of(
            ReportedRun.withEveryState().results(),
            Optional.of(HandMadeGate.of(HandMade.START, findings)));
    assertThat(text.lines().filter(line -> line.startsWith("| local"))).hasSizeLessThan(11);
    assertThat(text).contains("400 findings: 400 REGRESSED.");
  }

  @Test
  void theSummaryIsTextWhateverItHolds() {
    String text = "<img src=x> @team `code` |\n# no";
    assertThat(SummaryMarkdown.of(saying(text)))
        .contains("&lt;img src=x&gt; @&#8203;team")
        .doesNotContain("<img", "\n# no");
  }

  @Test
  void theTerminalSaysWhatToLookAtAndHow() throws IOException {
    List<String> lines = Report.gateLines(EVERY_KIND, Path.of("target", "index.html"));
    GoldenFile.assertSame("gate.txt", String.join("\n", lines) + "\n");
    assertThat(lines)
        .filteredOn(line -> !line.contains("mvn "))
        .allMatch(line -> line.length() <= 73);
  }

  @Test
  void theTerminalNamesTenAndCountsTheRest() {
    Finding slow =
        HandMadeGate.compared(
            HandMade.cell("local", "m", 8), Metric.DURATION, Verdict.REGRESSED, 2);
    Decision many = HandMadeGate.of(HandMade.START, Collections.nCopies(25, slow));
    assertThat(Report.gateLines(many, Path.of("index.html")))
        .contains("  15 more stand on the page.", "  25 findings: 25 REGRESSED.")
        .filteredOn(line -> line.startsWith("- REGRESSED: "))
        .hasSize(10);
  }
}

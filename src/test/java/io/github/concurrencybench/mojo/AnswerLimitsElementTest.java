package io.github.concurrencybench.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.plan.AnswerLimits;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.InvalidPlan;
import io.github.concurrencybench.plan.Verify;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.codehaus.plexus.configuration.xml.XmlPlexusConfiguration;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class AnswerLimitsElementTest {

  private static final String WHY_LONGER =
      ", since it holds for the connection and the whole answer.";
  private static final String NOT_FROM_0_TO_20 = ": a number from 0, for none, to 20 is needed.";

  private static HttpWorkload bound(String children) {
    try {
      String xml = "<http><urls>http://h/1,http://h/2</urls>" + children + "</http>";
      Element element =
          new Element(new XmlPlexusConfiguration(Xpp3DomBuilder.build(new StringReader(xml))));
      return new HttpElement(new UrlFile(Path.of(".")), MavenSettings.NONE).workload(element);
    } catch (XmlPullParserException | IOException wrong) {
      throw new IllegalArgumentException(children, wrong);
    }
  }

  @Test
  void bindsEveryLimit() {
    HttpWorkload bound =
        bound(
            "<deadline>1.5m</deadline><maxBodyBytes>5000000000</maxBodyBytes>"
                + "<maxRedirects>5</maxRedirects><verify>content</verify>");
    assertThat(bound.options().limits())
        .isEqualTo(new AnswerLimits(Duration.ofSeconds(90), 5_000_000_000L, 5, Verify.CONTENT));
    assertThat(bound.deadline()).isEqualTo(Duration.ofSeconds(90));
    assertThat(bound.mostRequests()).isEqualTo(12);
  }

  @Test
  void withoutThemATaskIsOneRequestWithThreeResponseTimeouts() {
    HttpWorkload bound = bound("<responseTimeout>3s</responseTimeout>");
    assertThat(bound.options().limits()).isEqualTo(AnswerLimits.USUAL);
    assertThat(bound.deadline()).isEqualTo(Duration.ofSeconds(9));
    assertThat(bound.mostRequests()).isEqualTo(2);
  }

  private static Stream<Arguments> deadlines() {
    return Stream.of(
        Arguments.of(
            "<deadline>30</deadline>",
            "<deadline>30</deadline>: a duration is a number with a unit, one of us, ms, s, m, h;"
                + " such as 10s."),
        Arguments.of(
            "<deadline>10s</deadline>",
            "<deadline>10s</deadline>: it has to be longer than <responseTimeout>, 10s"
                + WHY_LONGER),
        Arguments.of(
            "<deadline>1.5s</deadline><responseTimeout>2m</responseTimeout>",
            "<deadline>1500ms</deadline>: it has to be longer than <responseTimeout>, 2m"
                + WHY_LONGER));
  }

  private static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of(
            "<maxBodyBytes>64MB</maxBodyBytes>",
            "<maxBodyBytes>64MB</maxBodyBytes>: a whole number of bytes is needed, such as"
                + " 1048576."),
        Arguments.of(
            "<maxBodyBytes>0</maxBodyBytes>",
            "<maxBodyBytes>0</maxBodyBytes>: an answer may have 1 byte at least."),
        Arguments.of(
            "<maxRedirects>-1</maxRedirects>",
            "<maxRedirects>-1</maxRedirects>" + NOT_FROM_0_TO_20),
        Arguments.of(
            "<maxRedirects>21</maxRedirects>",
            "<maxRedirects>21</maxRedirects>" + NOT_FROM_0_TO_20),
        Arguments.of(
            "<verify>lenght</verify>",
            "<verify>lenght</verify>: unknown; did you mean length? Allowed: content, length,"
                + " status."));
  }

  @ParameterizedTest
  @MethodSource({"deadlines", "mistakes"})
  void namesElementValueAndWhatIsAllowed(String xml, String message) {
    assertThatThrownBy(() -> bound(xml)).isInstanceOf(InvalidPlan.class).hasMessage(message);
  }
}

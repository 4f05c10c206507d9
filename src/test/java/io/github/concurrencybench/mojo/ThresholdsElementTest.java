package io.github.concurrencybench.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.gate.Metric;
import io.github.concurrencybench.gate.Threshold;
import io.github.concurrencybench.plan.InvalidPlan;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class ThresholdsElementTest {

  private static final String ALL =
      "cpuTime, duration, efficiency, errorRate, peakMemory, serviceTimeP50, serviceTimeP90,"
          + " serviceTimeP99, speedup, throughput";

  private static List<Threshold> bound(String children) {
    return ThresholdsElement.thresholds(Xml.of("<thresholds>" + children + "</thresholds>"));
  }

  @Test
  void bindsEveryElement() {
    assertThat(
            bound(
                "<threshold><workload> pages </workload><model>virtual-*</model>"
                    + "<workers>48</workers><metric>duration</metric><max>1.5s</max>"
                    + "<min>10ms</min><maxRegression>12.5%</maxRegression></threshold>"
                    + "<threshold><metric>speedup</metric><min>20</min></threshold>"))
        .containsExactly(
            new Threshold("pages", "virtual-*", "48", Metric.DURATION, 1.5e9, 1e7, 0.125),
            new Threshold("*", "*", "best", Metric.SPEEDUP, null, 20.0, null));
    assertThat(ThresholdsElement.thresholds(null)).as("the default gate").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "duration, 1.5s, 1.5e9",
    "cpuTime, 20ms, 2e7",
    "serviceTimeP50, 3us, 3e3",
    "serviceTimeP90, 1m, 6e10",
    "serviceTimeP99, 1h, 3.6e12",
    "throughput, 90/min, 1.5",
    "speedup, 20, 20",
    "speedup, 1.5x, 1.5",
    "efficiency, 80%, 0.8",
    "errorRate, 0%, 0",
    "peakMemory, 64MB, 67108864",
    "peakMemory, 1.5 GB, 1610612736",
    "peakMemory, 7B, 7"
  })
  void aLimitIsInTheUnitOfItsMetric(String metric, String text, double value) {
    String xml = "<threshold><metric>%s</metric><max>%s</max></threshold>".formatted(metric, text);
    assertThat(bound(xml).get(0).max()).isEqualTo(value);
  }

  private static Stream<Arguments> badValues() {
    return Stream.of(
        Arguments.of(
            "<threshhold/>",
            "<threshhold> in <thresholds>: unknown; did you mean threshold? Allowed: threshold."),
        Arguments.of(
            "", "<thresholds> is empty; add a <threshold>, or leave it out for the default gate."),
        in(
            "<metrik>duration</metrik>",
            "<metrik> in <threshold>: unknown; did you mean metric? Allowed: max, maxRegression,"
                + " metric, min, model, workers, workload."),
        in(
            "<max>1s</max>",
            "A <threshold> has no <metric>; add one of duration, throughput, speedup, efficiency,"
                + " cpuTime, peakMemory, serviceTimeP50, serviceTimeP90, serviceTimeP99,"
                + " errorRate."),
        in(
            "<metric>durations</metric>",
            "<metric>durations</metric>: unknown; did you mean duration? Allowed: " + ALL + "."),
        in(
            "<metric>duration</metric>",
            "A <threshold> for duration has no limit: add <max>, <min> or <maxRegression>."),
        in(
            "<metric>duration</metric><model/><max>1s</max>",
            "<model></model>: it is empty; leave it out for *."));
  }

  private static Stream<Arguments> badLimits() {
    return Stream.of(
        in(
            "<metric>duration</metric><max>1.5</max>",
            "<max>1.5</max>: a duration is a number with a unit, one of us, ms, s, m, h; such as"
                + " 10s."),
        in(
            "<metric>throughput</metric><min>5</min>",
            "<min>5</min>: a rate is a number above 0 a second, minute or hour: 20/s, 1200/min or"
                + " 100/h."),
        in(
            "<metric>speedup</metric><min>20%</min>",
            "<min>20%</min>: a number of times is needed, such as 20."),
        in(
            "<metric>errorRate</metric><max>0.01</max>",
            "<max>0.01</max>: a number in per cent is needed, such as 10%."),
        in(
            "<metric>peakMemory</metric><max>64mb</max>",
            "<max>64mb</max>: bytes are a number with a unit, one of B, KB, MB, GB; such as 64MB."),
        in(
            "<metric>duration</metric><maxRegression>-10%</maxRegression>",
            "<maxRegression>-10%</maxRegression>: a number in per cent is needed, such as 10%."),
        in(
            "<metric>duration</metric><min>2s</min><max>1s</max>",
            "<min>2s</min>: this is above <max>1s</max>."),
        in(
            "<metric>duration</metric><workers>0</workers><max>1s</max>",
            "<workers>0</workers>: best, a number or * is needed."));
  }

  private static Arguments in(String children, String sentence) {
    return Arguments.of("<threshold>" + children + "</threshold>", sentence);
  }

  @ParameterizedTest
  @MethodSource({"badValues", "badLimits"})
  void everyBadValueIsNamedWithTheRemedy(String children, String sentence) {
    assertThatThrownBy(() -> bound(children)).isInstanceOf(InvalidPlan.class).hasMessage(sentence);
  }
}

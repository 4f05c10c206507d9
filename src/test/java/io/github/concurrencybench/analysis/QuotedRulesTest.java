package io.github.concurrencybench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.result.Answer;
import io.github.concurrencybench.result.Best;
import io.github.concurrencybench.result.Confidence;
import io.github.concurrencybench.result.Prediction;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** 100 tasks; measured with 1 to 64 workers. */
final class QuotedRulesTest {

  private static Best best(int low, int high) {
    return new Best(
        new Workers(low), new Workers(low), new Workers(high), Confidence.CONFIRMED, null);
  }

  private static List<Prediction> predictions(int cpus, double share, Best best) {
    Curve curve =
        Constructed.curve(
            IntStream.of(1, 8, 64).mapToObj(n -> Constructed.cell(n, 100).result()).toList());
    return new QuotedRules(curve, best, cpus).of(share);
  }

  private static String words(int cpus, double share, Best best) {
    List<Prediction> predictions = predictions(cpus, share, best);
    return RuleWords.of(
            new Answer(
                "w",
                "m",
                "17",
                best,
                List.of(),
                null,
                null,
                null,
                share,
                predictions,
                null,
                "",
                null,
                "",
                null))
        .map(Said::text)
        .orElseThrow();
  }

  /** The example of the study's quotation, and what Goetz makes of the same numbers. */
  @Test
  void sayTheOppositeOfHalfAProcessor() {
    assertThat(predictions(16, 0.5, best(30, 40)))
        .containsExactly(
            new Prediction("cores x p", new Workers(8), false, false),
            new Prediction("cores x U / p", new Workers(32), false, true));
  }

  @Test
  void agreeWhereNothingWaits() {
    assertThat(words(2, 0.97, best(2, 2)))
        .isEqualTo("Predicted: cores x p 2, cores x U/p (Goetz, U = 1) 2; both hold.");
  }

  @Test
  void holdWithinThePlateau() {
    assertThat(words(16, 0.5, best(30, 32))).endsWith("the second holds.");
    assertThat(words(16, 0.5, best(8, 9))).endsWith("the first holds.");
    assertThat(words(2, 0.1, best(40, 50)))
        .isEqualTo("Predicted: cores x p 1, cores x U/p (Goetz, U = 1) 20; neither holds.");
  }

  @Test
  void theNearerOneIsSupportedUpToHalfAsMuchMore() {
    assertThat(words(16, 0.5, best(48, 50))).endsWith("the second is nearer.");
    assertThat(words(16, 0.5, best(49, 50))).endsWith("neither holds.");
    assertThat(words(16, 0.5, best(12, 13))).endsWith("the first is nearer.");
    // The first would be near, but the second holds.
    assertThat(words(4, 0.9, best(4, 5)))
        .isEqualTo("Predicted: cores x p 4, cores x U/p (Goetz, U = 1) 4; both hold.");
    assertThat(words(10, 0.8, best(9, 13))).endsWith("the second holds.");
  }

  @Test
  void goetzExplodesWhereNextToNothingIsComputed() {
    assertThat(words(2, 0, best(100, 100)))
        .isEqualTo("Predicted: cores x p 1, cores x U/p (Goetz, U = 1) all 100; the second holds.");
    assertThat(predictions(2, 0.0001, best(20, 30)).get(1))
        .isEqualTo(new Prediction("cores x U / p", new Workers(100), true, false));
    assertThat(predictions(2, 0.02, best(20, 30)).get(1).capped()).isFalse();
    assertThat(predictions(2, 0.01991, best(20, 30)).get(1).capped()).isFalse();
    assertThat(predictions(2, 0.0198, best(20, 30)).get(1).capped()).isTrue();
  }

  @Test
  void whatWasNotMeasuredIsNotJudged() {
    assertThat(words(2, 0.025, best(60, 64))).endsWith("the second was not measured.");
    assertThat(words(2, 0.025, best(30, 50))).endsWith("neither holds.");
  }

  @Test
  void moreThanAllOfTheTimeIsAll() {
    assertThat(predictions(2, 1.2, best(2, 2)))
        .extracting(Prediction::workers)
        .containsExactly(new Workers(2), new Workers(2));
  }

  @Test
  void aModelWithOneNumberOfWorkersHasNoPrediction() {
    Curve curve = Constructed.curve(Constructed.results(Constructed.cell(1, 100)));
    assertThat(new QuotedRules(curve, best(1, 1), 2).of(0.5)).isEmpty();
    assertThat(HandMade.TASKS).isEqualTo(curve.tasks());
  }
}

package io.github.concurrencybench.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.reflect.TypeToken;
import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.CellRequest;
import io.github.concurrencybench.plan.ForkFiles;
import io.github.concurrencybench.plan.ForkJvm;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.TaskWorkload;
import io.github.concurrencybench.plan.UserCode;
import io.github.concurrencybench.plan.Workload;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTest {

  private static void assertSurvives(Object value, Class<?> type) {
    String line = Json.LINE.toJson(value);
    assertThat(line).doesNotContain("\n");
    assertThat((Object) Json.LINE.fromJson(line, type)).isEqualTo(value);
    assertThat((Object) Json.PRETTY.fromJson(Json.PRETTY.toJson(value), type)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void whatIsWrittenIsReadBackTheSame(long seed) {
    RandomValues random = new RandomValues(seed);
    for (int each = 0; each < 50; each++) {
      assertSurvives(random.round(), RoundResult.class);
      assertSurvives(random.cell(), io.github.concurrencybench.plan.Cell.class);
      assertSurvives(random.plan(), Plan.class);
      assertSurvives(HandMade.head(random.plan()), JournalHead.class);
      assertSurvives(WorkLine.sample(random.sample()), WorkLine.class);
      assertSurvives(WorkLine.failed(random.text()), WorkLine.class);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void questionsToForksKeepTheirSecrets(long seed) {
    RandomValues random = new RandomValues(seed);
    Plan plan = random.plan();
    CellRequest request =
        new CellRequest(
            plan.cells().get(0),
            3,
            plan.workloads().get(0),
            plan.repetitions(),
            new ForkFiles("/tmp/work file.ndjson", "/tmp/fork.log"),
            new ForkJvm(
                plan.jvmArgs(), new UserCode(List.of("/tmp/classes"), List.of("/tmp/model.jar"))));
    assertSurvives(request, CellRequest.class);
  }

  @Test
  void workLinesSayOneThingEach() {
    assertThat(Json.LINE.toJson(WorkLine.begin(7))).isEqualTo("{\"begin\":true,\"pid\":7}");
    assertThat(Json.LINE.toJson(WorkLine.setup(Duration.ofNanos(5))))
        .isEqualTo("{\"setupNanos\":5}");
    assertThat(Json.LINE.toJson(WorkLine.done("abc"))).isEqualTo("{\"serviceTimes\":\"abc\"}");
    assertThat(Json.LINE.toJson(WorkLine.notApplicable("no")))
        .isEqualTo("{\"notApplicable\":\"no\"}");
    assertThat(Json.LINE.toJson(WorkLine.failed("why"))).isEqualTo("{\"failed\":\"why\"}");
    assertThat(Json.LINE.toJson(WorkLine.warning("but"))).isEqualTo("{\"warning\":\"but\"}");
    assertThat(Json.LINE.toJson(new HostAnswer(null))).isEqualTo("{}");
  }

  @Test
  void workloadsSayOfWhatKindTheyAre() {
    List<Workload> both =
        List.of(
            HandMade.target("local", 4),
            new TaskWorkload("own", "a.B", 2, Map.of(), Map.of()),
            HandMade.CPU);
    String json = Json.LINE.toJson(both, new TypeToken<List<Workload>>() {}.getType());
    assertThat(json)
        .startsWith("[{\"kind\":\"http\",\"name\":\"local\"")
        .contains(
            "{\"kind\":\"task\",\"name\":\"own\",\"className\":\"a.B\",\"tasks\":2,\"axes\":{},"
                + "\"properties\":{}}")
        .endsWith(
            "{\"kind\":\"cpu\",\"name\":\"squares\",\"size\":1000,\"tasks\":100,\"output\":\"none\",\"fitted\":false}]");
  }

  @Test
  void linesOfAChannelAreToldApartFromOthers() {
    assertThat(Channel.read(Channel.line("{\"error\":null}"))).isEqualTo("{\"error\":null}");
    assertThat(Channel.read("{\"error\":null}")).isNull();
    assertThat(Channel.read(" " + Channel.line("{}"))).isNull();
    assertThat(Channel.read("")).isNull();
  }
}

package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.fault.Fault;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Turn;
import io.github.concurrencybench.result.HostPause;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Hosts that ask for a pause, by an engine that answers from a script. */
@Timeout(60)
final class PausingEngineTest {

  private static final Cell PAGES = HandMade.cell("pages", "async", 4);
  private static final Cell SAME_HOST = HandMade.cell("more", "async", 4);
  private static final Cell OTHER_HOST = HandMade.cell("other", "async", 4);
  private static final Cell EMBEDDED = HandMade.cell("embedded", "async", 4);
  private static final Plan PLAN =
      HandMade.plan(
          List.of(
              HandMade.http("pages", "http://127.0.0.1:8080/a"),
              HandMade.http("more", "http://127.0.0.1:9090/b", "http://127.0.0.2/c"),
              HandMade.http("other", "http://127.0.0.3/"),
              HandMade.target("embedded", 4)),
          List.of(PAGES, SAME_HOST, OTHER_HOST, EMBEDDED));

  private final Map<String, Long> began = new HashMap<>();
  private final List<String> told = new ArrayList<>();

  private PausingEngine engine(Deadlines deadlines, Map<Cell, RoundResult> answers) {
    ScriptedEngine scripted =
        new ScriptedEngine(
            (cell, round) -> {
              began.put(cell.workload(), System.nanoTime());
              return answers.getOrDefault(cell, HandMade.round(cell, round, 20));
            });
    return new PausingEngine(scripted, PLAN, deadlines, told::add);
  }

  private PausingEngine engine(Map<Cell, RoundResult> answers) {
    return engine(Deadlines.of(Duration.ofMinutes(1)), answers);
  }

  private static RoundResult throttled(Cell cell, long seconds) {
    return RoundResult.without(cell, 1, Status.FAILED, "Throttled by the target: HTTP_429.")
        .withPause(new HostPause("127.0.0.1", "HTTP_429", seconds));
  }

  private static RoundResult measured(PausingEngine engine, Cell cell) throws InterruptedException {
    return engine.measure(new Turn(cell, 1, 1));
  }

  private double secondsBetween(String first, String second) {
    return (began.get(second) - began.get(first)) / 1e9;
  }

  @Test
  @Fault(row = 16, fault = "429 with Retry-After", promise = "no load on the host before that time")
  void aHostThatAsksForItGetsNoLoadForThatLong() throws InterruptedException {
    PausingEngine engine = engine(Map.of(PAGES, throttled(PAGES, 2)));
    assertThat(measured(engine, PAGES).status()).isEqualTo(Status.FAILED);
    assertThat(measured(engine, OTHER_HOST).status()).isEqualTo(Status.MEASURED);
    assertThat(told).isEmpty();
    assertThat(measured(engine, SAME_HOST).status()).isEqualTo(Status.MEASURED);
    assertThat(secondsBetween("pages", "more")).isGreaterThanOrEqualTo(2);
    assertThat(told)
        .singleElement()
        .asString()
        .matches("Waiting [12] s, since 127.0.0.1 answered HTTP_429 with Retry-After 2 s\\.");
  }

  @Test
  void aPauseThatIsTooLongEndsWhatTheHostIsAsked() throws InterruptedException {
    PausingEngine engine = engine(Map.of(PAGES, throttled(PAGES, 61)));
    measured(engine, PAGES);
    RoundResult left = measured(engine, SAME_HOST);
    assertThat(left.status()).isEqualTo(Status.FAILED);
    assertThat(left.reason())
        .isEqualTo(
            "Not tried: 127.0.0.1 has asked for a pause of 61 s (Retry-After), which is longer than"
                + " this run can wait; run again when it is over, with a <rate> or fewer <workers>.");
    assertThat(began).doesNotContainKey("more");
    assertThat(measured(engine, OTHER_HOST).status()).isEqualTo(Status.MEASURED);
  }

  @Test
  void aPauseTakesNoMoreThanHalfOfWhatIsLeft() throws InterruptedException {
    Duration budget = Duration.ofSeconds(10);
    PausingEngine engine =
        engine(
            Deadlines.within(Duration.ofMinutes(1), budget, budget),
            Map.of(PAGES, throttled(PAGES, 6)));
    measured(engine, PAGES);
    assertThat(measured(engine, SAME_HOST).reason()).startsWith("Not tried: 127.0.0.1 has asked");
  }

  @Test
  void whoRefusesWithoutSayingForHowLongGetsASecond() throws InterruptedException {
    RoundResult refused =
        HandMade.round(PAGES, 1, List.of(HandMade.sample(1, 20, Map.of("HTTP_503", 3), 4_000)));
    RoundResult all =
        RoundResult.without(OTHER_HOST, 1, Status.FAILED, "All 100 tasks failed: HTTP_429.");
    PausingEngine engine = engine(Map.of(PAGES, refused, OTHER_HOST, all));
    measured(engine, PAGES);
    measured(engine, SAME_HOST);
    assertThat(secondsBetween("pages", "more")).isGreaterThanOrEqualTo(1);
    measured(engine, OTHER_HOST);
    long first = began.get("other");
    measured(engine, OTHER_HOST);
    assertThat(began.get("other") - first).isGreaterThanOrEqualTo(1_000_000_000L);
    assertThat(told).isEmpty();
  }

  @Test
  void theEmbeddedTargetIsAskedAtOnce() throws InterruptedException {
    RoundResult refused =
        HandMade.round(EMBEDDED, 1, List.of(HandMade.sample(1, 20, Map.of("HTTP_429", 3), 4_000)));
    PausingEngine engine = engine(Map.of(EMBEDDED, refused));
    measured(engine, EMBEDDED);
    Thread waits = Thread.currentThread();
    // Whoever waits would notice this, and end with it.
    waits.interrupt();
    assertThat(measured(engine, EMBEDDED)).isEqualTo(refused);
    assertThat(Thread.interrupted()).isTrue();
  }

  /** Asks for a pause in each cell, until it is closed. */
  private static final class Throttled implements Engine {

    private boolean closed;

    @Override
    public RoundResult measure(Turn turn) throws InterruptedException {
      if (closed) {
        throw new InterruptedException();
      }
      return throttled(turn.cell(), 50);
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  @Test
  void whoIsClosedDoesNotWait() throws Exception {
    Deadlines deadlines = Deadlines.of(Duration.ofMinutes(2));
    PausingEngine engine = new PausingEngine(new Throttled(), PLAN, deadlines, told::add);
    measured(engine, PAGES);
    CompletableFuture<RoundResult> waiting =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return measured(engine, PAGES);
              } catch (InterruptedException cutOff) {
                throw new IllegalStateException(cutOff);
              }
            });
    engine.close();
    assertThatThrownBy(waiting::get)
        .isInstanceOf(ExecutionException.class)
        .hasRootCauseInstanceOf(InterruptedException.class);
  }
}

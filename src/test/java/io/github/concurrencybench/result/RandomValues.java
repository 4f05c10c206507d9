package io.github.concurrencybench.result;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.AnswerLimits;
import io.github.concurrencybench.plan.Cell;
import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.CpuWorkload;
import io.github.concurrencybench.plan.ExpectedStatus;
import io.github.concurrencybench.plan.HttpOptions;
import io.github.concurrencybench.plan.HttpVersion;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Login;
import io.github.concurrencybench.plan.Output;
import io.github.concurrencybench.plan.Plan;
import io.github.concurrencybench.plan.Proxy;
import io.github.concurrencybench.plan.Rate;
import io.github.concurrencybench.plan.Repetitions;
import io.github.concurrencybench.plan.Request;
import io.github.concurrencybench.plan.Side;
import io.github.concurrencybench.plan.Sweep;
import io.github.concurrencybench.plan.Target;
import io.github.concurrencybench.plan.TaskWorkload;
import io.github.concurrencybench.plan.Tolerance;
import io.github.concurrencybench.plan.Verify;
import io.github.concurrencybench.plan.Warmups;
import io.github.concurrencybench.plan.Workers;
import io.github.concurrencybench.plan.Workload;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Draws values from a seed, with texts that hurt. */
final class RandomValues {

  private static final List<String> TEXTS =
      List.of("", "plain", "\"quoted\"", "a\nb\r\n", "<b>&amp;", "\u202e\u0000", "grün €", "🧵");

  private final Random random;

  RandomValues(long seed) {
    this.random = new Random(seed);
  }

  String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private String line() {
    return text().replaceAll("\\p{Cntrl}", " ");
  }

  private <T> T orNull(T value) {
    return random.nextInt(4) == 0 ? null : value;
  }

  private Duration duration() {
    return Duration.ofNanos(1 + (random.nextLong() >>> 2 + random.nextInt(40)));
  }

  Cell cell() {
    return new Cell(
        "w" + random.nextInt(9),
        1 + random.nextInt(1000),
        text(),
        new Workers(1 + random.nextInt(2000)),
        "17.0." + random.nextInt(9),
        Side.PRESENT);
  }

  Sample sample() {
    Map<String, Integer> errors =
        random.nextBoolean() ? Map.of() : Map.of("HTTP_500", random.nextInt(9), text(), 1);
    return new Sample(
        1 + random.nextInt(9),
        duration(),
        random.nextInt(),
        errors,
        random.nextLong(),
        random.nextLong(),
        duration(),
        random.nextInt(5000),
        orNull(random.nextLong()),
        orNull(random.nextLong()),
        duration(),
        noise());
  }

  private Noise noise() {
    return new Noise(
        orNull(random.nextDouble()),
        orNull(random.nextDouble()),
        orNull(random.nextDouble()),
        orNull(duration()),
        orNull(duration()),
        orNull(random.nextDouble()));
  }

  RoundResult round() {
    Status status = Status.values()[random.nextInt(Status.values().length)];
    if (status != Status.MEASURED) {
      return RoundResult.without(cell(), 1 + random.nextInt(9), status, text());
    }
    List<Sample> samples =
        IntStream.rangeClosed(0, random.nextInt(4)).mapToObj(i -> sample()).toList();
    return new RoundResult(
            cell(),
            1 + random.nextInt(9),
            status,
            null,
            samples,
            orNull(duration()),
            orNull(HandMade.histogram(1 + random.nextInt(1_000_000))),
            random.nextBoolean() ? List.of() : List.of(text(), text()))
        .withPause(orNull(new HostPause(text(), text(), random.nextInt(99))))
        .withRequests(orNull(random.nextLong(1_000)));
  }

  Workload workload(String name) {
    if (random.nextInt(3) == 0) {
      return new TaskWorkload(
          name,
          "com.acme.Orders$Load",
          1 + random.nextInt(99),
          random.nextBoolean() ? Map.of() : Map.of("pool", "5"),
          Map.of("url", text(), "b-" + random.nextInt(9), text()));
    }
    if (random.nextBoolean()) {
      return new CpuWorkload(
          name,
          1 + (random.nextLong() >>> 2),
          1 + random.nextInt(99),
          Output.LOG,
          random.nextBoolean());
    }
    boolean target = random.nextBoolean();
    return new HttpWorkload(
        name,
        target ? List.of() : List.of(URI.create("http://h/a"), URI.create("https://i:1/?b=***")),
        1 + random.nextInt(99),
        Connection.values()[random.nextInt(3)],
        request(),
        target ? target() : null,
        options());
  }

  private HttpOptions options() {
    return new HttpOptions(
        HttpVersion.HTTP_1_1,
        Output.values()[random.nextInt(3)],
        orNull(rate()),
        limits(),
        random.nextBoolean() ? List.of() : List.of("page", text()),
        random.nextBoolean() ? Map.of() : Map.of("http://h:80", proxy()));
  }

  private AnswerLimits limits() {
    Verify verify = Verify.values()[random.nextInt(3)];
    return new AnswerLimits(null, 1 + random.nextInt(99), random.nextInt(20), verify);
  }

  private Proxy proxy() {
    return new Proxy("p", 1 + random.nextInt(99), orNull(new Login("***", "***")));
  }

  private Target target() {
    return new Target(duration(), duration(), List.of(0, 274), random.nextInt(9), orNull(rate()));
  }

  private Rate rate() {
    return new Rate(1 + random.nextInt(99), List.of("s", "min", "h").get(random.nextInt(3)));
  }

  private Request request() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("X-" + random.nextInt(9), line());
    headers.put("A-" + random.nextInt(9), line());
    return new Request("POST", headers, text(), new ExpectedStatus("200,4xx"), duration());
  }

  Plan plan() {
    return new Plan(
        List.of(workload("one"), workload("two")),
        List.of(cell(), cell(), cell()),
        new Repetitions(1 + random.nextInt(9), 1 + random.nextInt(9), warmups()),
        Sweep.values()[random.nextInt(2)],
        random.nextLong(),
        List.of("-Xmx1g", text()),
        new Tolerance(random.nextDouble()));
  }

  private Warmups warmups() {
    return random.nextBoolean() ? Warmups.AUTO : new Warmups(random.nextInt(9));
  }
}

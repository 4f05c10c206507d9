package io.github.concurrencybench.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.plan.HttpOptions;
import io.github.concurrencybench.plan.HttpVersion;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Login;
import io.github.concurrencybench.plan.Output;
import io.github.concurrencybench.plan.Proxy;
import io.github.concurrencybench.plan.Request;
import io.github.concurrencybench.plan.Workload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class WorkloadJsonTest {

  private static final HttpWorkload DIRECT = HandMade.http("w", "http://h/?page=1&key=secret");

  private static String json(Workload workload) {
    return Json.LINE.toJson(workload, Workload.class);
  }

  @Test
  void whatIsNotAskedForIsNotWritten() {
    assertThat(json(DIRECT))
        .contains("\"options\":{\"httpVersion\":\"1.1\",\"output\":\"none\",")
        .doesNotContain("shownParameters", "proxies");
  }

  @Test
  void aForkIsToldTheLoginAndAFileIsNot() {
    Proxy proxy = new Proxy("p", 3128, new Login("me", "secret"));
    HttpOptions options =
        new HttpOptions(HttpVersion.HTTP_1_1, Output.NONE, null).showing(List.of("page"));
    HttpWorkload asked =
        new HttpWorkload("w", DIRECT.urls(), 1, DIRECT.connection(), Request.get(), null, options)
            .through(Map.of("http://h:80", proxy));
    Workload told = Json.LINE.fromJson(json(asked), Workload.class);
    assertThat(told.equals(asked)).isTrue();
    assertThat(json(asked.withoutSecrets()))
        .contains("http://h/?page=1&key=***", "\"shownParameters\":[\"page\"]")
        .contains("\"http://h:80\":{\"host\":\"p\",\"port\":3128,")
        .doesNotContain("secret", "\"me\"");
  }
}

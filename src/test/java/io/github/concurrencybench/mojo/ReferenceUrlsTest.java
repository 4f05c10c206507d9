package io.github.concurrencybench.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.concurrencybench.HandMade;
import io.github.concurrencybench.gate.Reference.Kind;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Workload;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReferenceUrlsTest {

  private static List<Workload> at(String base, Workload... workloads) {
    return new ReferenceUrls(new AskedReference(Kind.BASE_URL, base, List.of()))
        .of(List.of(workloads));
  }

  private static List<Workload> listed(List<String> urls, Workload... workloads) {
    List<URI> all = urls.stream().map(URI::create).toList();
    return new ReferenceUrls(new AskedReference(Kind.BASE_URL, urls.get(0), all))
        .of(List.of(workloads));
  }

  @ParameterizedTest
  @CsvSource({
    "http://old:81, http://now:80/orders?id=1, http://old:81/orders?id=1",
    "https://old/, http://now/orders, https://old/orders",
    "http://old/v1/, http://now/orders, http://old/v1/orders",
    "http://old, http://now?id=1, http://old?id=1",
    "http://old, HTTP://now/a%2Fb, http://old/a%2Fb"
  })
  void aBaseUrlReplacesTheServer(String base, String now, String before) {
    assertThat(at(base, HandMade.http("pages", now)))
        .containsExactly(HandMade.http("pages", before));
  }

  @Test
  void theQueryOfAReferenceStandsInNoFile() {
    AskedReference asked = new AskedReference(Kind.BASE_URL, "http://old/?key=secret", List.of());
    assertThat(new ReferenceUrls(asked).described().name()).isEqualTo("http://old/?key=***");
  }

  @Test
  void onlyDownloadsFromServersOfYoursHaveAnOlderForm() {
    assertThat(at("http://old", HandMade.CPU, HandMade.target("local", 4))).isEmpty();
  }

  @Test
  void aListOfUrlsIsThatOfOneWorkload() {
    HttpWorkload pages = HandMade.http("pages", "http://now/1", "http://now/2");
    assertThat(listed(List.of("http://old/a", "http://old/b"), pages, HandMade.CPU))
        .containsExactly(HandMade.http("pages", "http://old/a", "http://old/b"));
    assertThatThrownBy(() -> listed(List.of("http://old/a"), pages))
        .hasMessage("<reference> has 1 URLs and pages has 2; name as many.");
    Workload other = HandMade.http("other", "http://now/3");
    assertThatThrownBy(() -> listed(List.of("http://old/a"), pages, other))
        .hasMessage(
            "<urls> in <reference> are those of one workload, and 2 download: pages, other; name a"
                + " <baseUrl>.");
  }
}

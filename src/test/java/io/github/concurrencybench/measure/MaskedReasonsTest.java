package io.github.concurrencybench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Request;
import io.github.concurrencybench.result.RoundResult;
import io.github.concurrencybench.result.Status;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a JVM says goes to the journal, and from there everywhere. */
@Timeout(60)
final class MaskedReasonsTest {

  private static final String SECRET = "key-of-the-header";

  @TempDir private Path folder;

  @Test
  void aSecretIsMaskedInWhatAForkSays() throws Exception {
    Request request = Request.get().withHeaders(Map.of("X-Api-Key", SECRET));
    List<URI> urls = List.of(URI.create("http://127.0.0.1:9/"));
    HttpWorkload pages = new HttpWorkload("pages", urls, 1, Connection.KEPT, request, null);
    // A fork names the model that it does not know.
    RoundResult result = RealForks.in(folder).measured(RealForks.plan(pages, SECRET, 1));
    assertThat(result.status()).isEqualTo(Status.FAILED);
    assertThat(result.reason())
        .contains("no concurrency model is named ***")
        .doesNotContain(SECRET);
  }
}

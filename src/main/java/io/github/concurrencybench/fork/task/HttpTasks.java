package io.github.concurrencybench.fork.task;

import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Request;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;

/** Downloads with the blocking client. */
final class HttpTasks implements WorkloadTasks {

  private static final int BUFFER_BYTES = 8192;

  private final HttpWorkload workload;
  private final List<URI> urls;
  private final Request request;
  private final CloseableHttpClient shared;

  HttpTasks(HttpWorkload workload, int workers) {
    this.workload = workload;
    this.urls = workload.urls();
    this.request = workload.request();
    this.shared =
        workload.connection() == Connection.NEW_CLIENT
            ? null
            : HttpClientSetup.client(workload, workers);
  }

  @Override
  public TaskResult run(int index) throws IOException {
    ClassicHttpRequest asked = requestFor(urls.get(index % urls.size()));
    if (shared != null) {
      return shared.execute(asked, this::result);
    }
    try (CloseableHttpClient own = HttpClientSetup.client(workload, 1)) {
      return own.execute(asked, this::result);
    }
  }

  private ClassicHttpRequest requestFor(URI url) {
    ClassicRequestBuilder builder = ClassicRequestBuilder.create(request.method()).setUri(url);
    request.headers().forEach(builder::setHeader);
    if (!request.body().isEmpty()) {
      // Without a type of its own: what the body is, the user's headers say.
      builder.setEntity(new ByteArrayEntity(request.body().getBytes(StandardCharsets.UTF_8), null));
    }
    return builder.build();
  }

  private TaskResult result(ClassicHttpResponse response) throws IOException {
    // Read to the end also where it is wrong: else the connection could not be kept.
    long length = length(response.getEntity());
    return TaskResult.ofAnswer(request, response.getCode(), length);
  }

  private static long length(HttpEntity entity) throws IOException {
    if (entity == null) {
      return 0;
    }
    long length = 0;
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream body = entity.getContent()) {
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        length += read;
      }
    }
    return length;
  }

  @Override
  public void close() throws IOException {
    if (shared != null) {
      shared.close();
    }
  }
}

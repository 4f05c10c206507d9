package io.github.concurrencybench.fork.task;

import static io.github.concurrencybench.fork.task.ProxyRoutes.PROXY_LOGIN;

import io.github.concurrencybench.fork.answer.Answer;
import io.github.concurrencybench.fork.answer.Body;
import io.github.concurrencybench.fork.answer.BodyCount;
import io.github.concurrencybench.fork.answer.Hop;
import io.github.concurrencybench.fork.answer.Overdue;
import io.github.concurrencybench.fork.answer.Pending;
import io.github.concurrencybench.fork.answer.RequestCount;
import io.github.concurrencybench.plan.AnswerLimits;
import io.github.concurrencybench.plan.Connection;
import io.github.concurrencybench.plan.HttpWorkload;
import io.github.concurrencybench.plan.Request;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Downloads with the blocking client. */
final class HttpTasks implements WorkloadTasks {

  private static final int BUFFER_BYTES = 8192;

  private final HttpWorkload workload;
  private final Request request;
  private final AnswerLimits limits;
  private final HttpAnswers answers;
  private final RequestCount requests;
  private final Overdue overdue;
  private final ProxyRoutes proxies;
  private final CloseableHttpClient shared;

  HttpTasks(HttpWorkload workload, int workers, RequestCount requests) {
    this.workload = workload;
    this.request = workload.request();
    this.limits = workload.options().limits();
    this.answers = new HttpAnswers(workload);
    // Counted where they are sent, and not where they begin: a connection may take too long.
    this.requests = requests;
    this.overdue = new Overdue(workload, RequestCount.ofItsOwn());
    this.proxies = new ProxyRoutes(workload.options());
    this.shared =
        workload.connection() == Connection.NEW_CLIENT
            ? null
            : HttpClientSetup.client(workload, workers, requests);
  }

  @Override
  public TaskResult run(int index) throws Exception {
    try (Pending pending = overdue.begin()) {
      if (shared != null) {
        return result(shared, index, pending);
      }
      try (CloseableHttpClient own = HttpClientSetup.client(workload, 1, requests)) {
        return result(own, index, pending);
      }
    }
  }

  private TaskResult result(CloseableHttpClient client, int index, Pending pending)
      throws Exception {
    Hop hop = answers.first(index);
    while (true) {
      Answer answer = answer(client, hop, pending);
      Hop next = answers.next(hop, answer);
      if (next == null) {
        return answers.result(index, answer);
      }
      hop = next;
    }
  }

  private Answer answer(CloseableHttpClient client, Hop hop, Pending pending) throws Exception {
    HttpUriRequestBase asked = requestFor(hop);
    HttpClientContext context = HttpClientContext.create();
    pending.begin();
    pending.abortBy(asked::cancel);
    try {
      return client.execute(asked, context, response -> read(response, pending));
    } catch (IOException | RuntimeException failed) {
      Throwable reason = pending.reason(failed);
      throw ReusedConnection.isLost(reason, context)
          ? ReusedConnection.closedIdle()
          : (Exception) reason;
    }
  }

  private HttpUriRequestBase requestFor(Hop hop) {
    HttpUriRequestBase asked = new HttpUriRequestBase(hop.method(), hop.url());
    request.headers().forEach(asked::setHeader);
    proxies.authorization(hop.url()).ifPresent(login -> asked.setHeader(PROXY_LOGIN, login));
    if (!hop.body().isEmpty()) {
      // Without a type of its own: what the body is, the user's headers say.
      asked.setEntity(new ByteArrayEntity(hop.body().getBytes(StandardCharsets.UTF_8), null));
    }
    return asked;
  }

  private Answer read(ClassicHttpResponse response, Pending pending) throws IOException {
    pending.headArrived();
    // Read to the end also where it is wrong: else the connection could not be kept.
    Body body = body(response.getEntity(), pending);
    return AnswerConsumer.answer(response, body);
  }

  private Body body(HttpEntity entity, Pending pending) throws IOException {
    if (entity == null) {
      return Body.NONE;
    }
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream body = entity.getContent();
        BodyCount count = new BodyCount(limits, entity.getContentEncoding())) {
      try {
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
          pending.heard();
          count.take(ByteBuffer.wrap(buffer, 0, read));
        }
        return count.end();
      } catch (IOException failed) {
        // To close a stream reads the rest of it, which may have no end.
        pending.giveUp(ErrorClass.of(failed));
        throw failed;
      }
    }
  }

  @Override
  public void close() throws IOException {
    overdue.close();
    if (shared != null) {
      shared.close();
    }
  }
}

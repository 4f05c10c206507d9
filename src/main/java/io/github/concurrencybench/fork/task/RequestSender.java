package io.github.concurrencybench.fork.task;

import io.github.concurrencybench.fork.answer.RequestCount;
import java.io.IOException;
import java.net.Socket;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * Sends a request and counts it; but sends nothing on a kept connection on which the server has
 * spoken since: what it said would be taken for the answer. The non-blocking clients close such a
 * connection by themselves.
 */
final class RequestSender extends HttpRequestExecutor {

  private final RequestCount requests;

  RequestSender(RequestCount requests) {
    this.requests = requests;
  }

  @Override
  public ClassicHttpResponse execute(
      ClassicHttpRequest request,
      HttpClientConnection connection,
      HttpResponseInformationCallback interim,
      HttpContext context)
      throws IOException, HttpException {
    if (connection instanceof ManagedHttpClientConnection kept && hasSpoken(kept.getSocket())) {
      throw unaskedBytes();
    }
    if (!Method.CONNECT.isSame(request.getMethod())) {
      requests.add();
    }
    return super.execute(request, connection, interim, context);
  }

  /** Asks the system only: to read would wait. */
  private static boolean hasSpoken(Socket socket) throws IOException {
    return socket != null && !socket.isClosed() && socket.getInputStream().available() > 0;
  }

  static ProtocolException unaskedBytes() {
    return new ProtocolException("The server has sent more than it was asked for");
  }
}

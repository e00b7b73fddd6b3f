package io.kessai.order.overload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

/** Requests written byte for byte, as no client of HTTP would. */
final class RawRequests {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private RawRequests() {}

  /** Everything that is answered until the server closes the connection. */
  static String answered(URI server, String request) {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout((int) LIMIT.toMillis());
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A request with exactly so many headers, after which the server closes the connection. */
  static String withHeaders(int headers, String path) {
    StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\n");
    request.append("Host: here\r\nConnection: close\r\n");
    for (int i = 2; i < headers; i++) {
      request.append("X-").append(i).append(": 1\r\n");
    }
    return request.append("\r\n").toString();
  }

  /** A request without a word on how long it is and whether it is the last one, so far. */
  static String inPieces(String head, String body) {
    return head
        + "Transfer-Encoding: chunked\r\n\r\n"
        + Integer.toHexString(body.length())
        + "\r\n"
        + body
        + "\r\n";
  }
}

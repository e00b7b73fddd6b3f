package io.kessai.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server that speaks HTTP just well enough to misbehave as told: what it does to the connection
 * is up to the {@link Script}, which a real HTTP server would not allow.
 */
final class ScriptedServer implements AutoCloseable {

  /** One request as it was received. */
  record Received(String requestLine, Map<String, String> headers, String body) {}

  /** What to do with a connection once a whole request was read from it. */
  @FunctionalInterface
  interface Script {
    /** Returns whether the connection stays open for another request. */
    boolean answer(int number, OutputStream out) throws IOException;
  }

  private final ServerSocket listening;
  private final Script script;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final List<Socket> connections = new CopyOnWriteArrayList<>();

  ScriptedServer(Script script) {
    this.script = script;
    try {
      listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  static Script always(String body) {
    return (number, out) -> {
      out.write(response("200 OK", body));
      return true;
    };
  }

  static byte[] response(String status, String body) {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    String head = "HTTP/1.1 " + status + "\r\nContent-Length: " + content.length + "\r\n\r\n";
    return (head + body).getBytes(StandardCharsets.UTF_8);
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + listening.getLocalPort());
  }

  List<Received> received() {
    return received;
  }

  int connections() {
    return connections.size();
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket connection : connections) {
      connection.close();
    }
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket connection = listening.accept();
        connections.add(connection);
        Thread.ofVirtual().start(() -> serve(connection));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
      boolean open = true;
      while (open) {
        received.add(read(in));
        open = script.answer(received.size(), connection.getOutputStream());
        connection.getOutputStream().flush();
      }
    } catch (IOException e) {
      // The client went away, or the test is over.
    }
  }

  private static Received read(BufferedReader in) throws IOException {
    String requestLine = in.readLine();
    if (requestLine == null) {
      throw new IOException("closed");
    }
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
      headers.put(
          line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1).strip());
    }
    int bytes = Integer.parseInt(headers.get("Content-Length"));
    StringBuilder body = new StringBuilder();
    while (body.toString().getBytes(StandardCharsets.UTF_8).length < bytes) {
      body.append((char) in.read());
    }
    return new Received(requestLine, headers, body.toString());
  }
}

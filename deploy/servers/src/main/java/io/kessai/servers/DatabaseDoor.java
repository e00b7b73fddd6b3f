package io.kessai.servers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Creates databases for callers without a driver: {@code PUT /databases/NAME} on the loopback
 * address answers 204 when the database is there, whoever created it.
 */
final class DatabaseDoor {
  static final String PATH = "/databases/";

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
  private static final String ALREADY_THERE = "42P04";

  private final Map<String, String> postgres;

  private DatabaseDoor(Map<String, String> postgres) {
    this.postgres = postgres;
  }

  /**
   * Opens the door.
   *
   * @param postgres the server's coordinates
   * @return the address that a database's name is appended to
   */
  static String open(Map<String, String> postgres) {
    try {
      InetAddress loopback = InetAddress.getLoopbackAddress();
      HttpServer server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
      server.createContext(PATH, new DatabaseDoor(postgres)::handle);
      server.start();
      return "http://" + Ports.LOOPBACK + ":" + server.getAddress().getPort() + PATH;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestURI().getPath().substring(PATH.length());
    if (!"PUT".equals(exchange.getRequestMethod())) {
      answer(exchange, 405, "Only PUT");
    } else if (!NAME.matcher(name).matches()) {
      answer(exchange, 400, "A database's name matches " + NAME + ", not: " + name);
    } else {
      try {
        create(name);
        answer(exchange, 204, "");
      } catch (SQLException e) {
        answer(exchange, 500, e.getMessage());
      }
    }
  }

  private void create(String name) throws SQLException {
    String url = postgres.get("postgres") + "postgres";
    try (Connection connection =
            DriverManager.getConnection(url, postgres.get("user"), postgres.get("password"));
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      if (!ALREADY_THERE.equals(e.getSQLState())) {
        throw e;
      }
    }
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    try (exchange) {
      byte[] body = text.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }
}

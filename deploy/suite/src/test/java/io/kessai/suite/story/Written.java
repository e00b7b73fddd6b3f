package io.kessai.suite.story;

import io.kessai.servers.Servers;
import io.kessai.suite.Part;
import io.kessai.suite.Suite;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that the suite has written so far: logs, tables, topics and traces.
 *
 * @param byPlace all the text that stands in each place
 */
record Written(Map<String, String> byPlace) {
  private static final List<String> DATABASES =
      List.of("payment_api", "order_service", "reconciliation_worker");
  private static final String TABLES =
      "select table_name from information_schema.tables where table_schema = 'public'";

  /** As it is now in the suite of all stories. */
  static Written now() throws SQLException {
    Suite suite = Kessai.suite();
    Map<String, String> places = new TreeMap<>();
    for (Part part : Part.values()) {
      places.put("log of " + part, suite.part(part).logged());
    }
    Servers servers = suite.foundations();
    for (String database : DATABASES) {
      places.putAll(tables(servers, database));
    }
    places.putAll(topics(servers.kafka()));
    places.put("traces", Kessai.collector().text());
    return new Written(places);
  }

  private static Map<String, String> tables(Servers servers, String database) throws SQLException {
    Map<String, String> tables = new TreeMap<>();
    try (Connection connection =
        DriverManager.getConnection(
            servers.jdbcUrl(database), servers.user(), servers.password())) {
      for (String table : lines(connection, TABLES)) {
        tables.put(
            "table " + database + "." + table,
            String.join("\n", lines(connection, "select t::text from \"" + table + "\" t")));
      }
    }
    return tables;
  }

  private static List<String> lines(Connection connection, String query) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        lines.add(row.getString(1));
      }
    }
    return lines;
  }

  private static Map<String, String> topics(String kafka) {
    Map<String, StringBuilder> topics = new TreeMap<>();
    Topics.read(
        kafka,
        topic -> !topic.startsWith("__"),
        record ->
            topics
                .computeIfAbsent("topic " + record.topic(), name -> new StringBuilder())
                .append(new String(record.value(), StandardCharsets.UTF_8))
                .append('\n'));
    Map<String, String> texts = new TreeMap<>();
    topics.forEach((topic, text) -> texts.put(topic, text.toString()));
    return texts;
  }
}

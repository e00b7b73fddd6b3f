package io.kessai.suite.law;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a migration may do while the version before runs on the same database: add what that version
 * neither reads nor writes. All else is a breach, also what nobody thought of here.
 */
final class MigrationLaw {
  private static final Pattern TEXT_OR_COMMENT =
      Pattern.compile("(?s)'(?:[^']|'')*'|--[^\\n]*|/\\*.*?\\*/");
  private static final Pattern END_OF_STATEMENT = Pattern.compile(";");
  private static final Pattern COMMA_BETWEEN_STEPS = Pattern.compile(", ?(?![^()]*\\))");

  private static final String TABLE = "(?:if (?:not )?exists )?(?:only )?([^\\s(]+)";
  private static final Pattern NEW_TABLE = Pattern.compile("create table " + TABLE + ".*");
  private static final Pattern UNIQUE_INDEX =
      Pattern.compile("create unique index .*?\\bon " + TABLE + ".*");
  private static final Pattern TABLE_CHANGE = Pattern.compile("alter table " + TABLE + " (.*)");

  private static final Pattern ADDITION =
      Pattern.compile(
          "(?:create (?:table|index|sequence|type|extension)|insert into|update|comment on) .*");
  private static final Pattern NEW_COLUMN =
      Pattern.compile(
          "alter table \\S+ add (?:column )?(?:if not exists )?"
              + "(?!(?:constraint|check|unique|primary|foreign|exclude)\\b)\\S+ (.*)");
  private static final Pattern HARMLESS_CHANGE =
      Pattern.compile(
          "alter table \\S+ (?:set \\(|alter (?:column )?\\S+ set (?:default|statistics|storage) ).*");

  private MigrationLaw() {}

  /** The steps of a migration that the version before may not survive, in lower case. */
  static List<String> breaches(String sql) {
    List<String> statements = statements(sql);
    Set<String> made =
        statements.stream()
            .map(NEW_TABLE::matcher)
            .filter(Matcher::matches)
            .map(found -> found.group(1))
            .collect(Collectors.toSet());
    return statements.stream()
        .flatMap(statement -> steps(statement, made))
        .filter(step -> !adds(step))
        .toList();
  }

  private static List<String> statements(String sql) {
    String code =
        TEXT_OR_COMMENT
            .matcher(sql)
            .replaceAll(found -> found.group().startsWith("'") ? "''" : " ")
            .toLowerCase(Locale.ROOT);
    return END_OF_STATEMENT
        .splitAsStream(code)
        .map(statement -> statement.strip().replaceAll("\\s+", " "))
        .filter(statement -> !statement.isEmpty())
        .toList();
  }

  /** What is done to a table that the same migration makes is no step: nobody knows it yet. */
  private static Stream<String> steps(String statement, Set<String> made) {
    Matcher index = UNIQUE_INDEX.matcher(statement);
    if (index.matches() && made.contains(index.group(1))) {
      return Stream.empty();
    }
    Matcher change = TABLE_CHANGE.matcher(statement);
    if (!change.matches()) {
      return Stream.of(statement);
    }
    String table = change.group(1);
    return made.contains(table)
        ? Stream.empty()
        : COMMA_BETWEEN_STEPS
            .splitAsStream(change.group(2))
            .map(step -> "alter table " + table + " " + step);
  }

  private static boolean adds(String step) {
    Matcher column = NEW_COLUMN.matcher(step);
    if (column.matches()) {
      String kind = column.group(1);
      return !kind.contains("not null") || kind.matches(".*\\b(default|generated)\\b.*");
    }
    return ADDITION.matcher(step).matches() || HARMLESS_CHANGE.matcher(step).matches();
  }
}

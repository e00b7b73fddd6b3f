package io.kessai.suite.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of rules claims no test that is not there. */
class ConformanceTest {
  private static final String TABLE = "docs/conformance.md";
  private static final Pattern ROW = Pattern.compile("\\| ([A-Z]+-\\d+) \\|(.*)\\|");
  private static final Pattern CLAIM = Pattern.compile("`(\\w+)#(\\w+)`");
  private static final Pattern RANGE = Pattern.compile("([A-Z]+)-(\\d+) to (?:\\1-)?(\\d+)");
  private static final String OPEN = "*open*";

  /** How many rules each chapter of the flows has. */
  private static final Map<String, Integer> RULES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("BASE", 2),
              Map.entry("CARD", 3),
              Map.entry("TDS", 6),
              Map.entry("CVS", 3),
              Map.entry("BANK", 8),
              Map.entry("UPOP", 3),
              Map.entry("PPAL", 5),
              Map.entry("ALI", 3),
              Map.entry("CARR", 8),
              Map.entry("SHOP", 3),
              Map.entry("PUSH", 4),
              Map.entry("ORDER", 4),
              Map.entry("RECON", 4)));

  /**
   * A row of the table.
   *
   * @param cells sentence, tests, and why a test that does not name the rule proves it
   */
  record Row(String id, List<String> cells) {

    boolean isOpen() {
      return cells.get(1).contains(OPEN);
    }

    List<MatchResult> claims() {
      return cells.stream().flatMap(cell -> CLAIM.matcher(cell).results()).toList();
    }

    @Override
    public String toString() {
      return id;
    }
  }

  static Stream<Row> rows() {
    return rows(Project.read(TABLE)).stream();
  }

  @Test
  void everyRuleHasOneRow() {
    List<String> all =
        RULES.entrySet().stream()
            .flatMap(
                chapter ->
                    IntStream.rangeClosed(1, chapter.getValue())
                        .mapToObj(number -> chapter.getKey() + "-" + number))
            .toList();

    assertThat(rows().map(Row::id)).containsExactlyInAnyOrderElementsOf(all);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void eachRowIsOpenOrNamesTestsThatAreThere(Row row) {
    assertThat(row.cells()).as("sentence, tests, note").hasSize(3);
    assertThat(row.cells().getFirst()).isNotBlank();
    assertThat(row.isOpen() || !row.claims().isEmpty()).as("open or tested").isTrue();
    assertThat(row.claims().stream().flatMap(claim -> flaw(row, claim).stream())).isEmpty();
  }

  @Test
  void aClaimWithoutTestIsNoticed() {
    assertThat(
            Stream.of(
                    "`NoSuchTest#atAll`",
                    "`CardIsPaidIT#noSuchStory`",
                    "`CardIsPaidIT#authorizedThenCancelled`",
                    "`SourceLaws#isJava`")
                .map(claim -> "| BANK-8 | told so | " + claim + " | |")
                .flatMap(text -> rows(text).stream())
                .flatMap(row -> flaw(row, row.claims().getFirst()).stream()))
        .hasSize(4);
  }

  @Test
  void aRangeOfRulesNamesEachOfThem() {
    assertThat(mentions("TDS-1 to TDS-5, BASE-2", "TDS-4")).isTrue();
    assertThat(mentions("CARD-1 to 3", "CARD-2")).isTrue();
    assertThat(mentions("TDS-1 to TDS-5", "TDS-6")).isFalse();
    assertThat(mentions("TDS-11", "TDS-1")).isFalse();
  }

  private static List<Row> rows(String text) {
    List<Row> rows = new ArrayList<>();
    ROW.matcher(text)
        .results()
        .forEach(
            row ->
                rows.add(
                    new Row(
                        row.group(1),
                        Pattern.compile("\\|")
                            .splitAsStream(row.group(2) + " ")
                            .map(String::strip)
                            .toList())));
    return rows;
  }

  private static Optional<String> flaw(Row row, MatchResult claim) {
    String path = "/" + claim.group(1) + ".java";
    String method = claim.group(2);
    List<String> found =
        Project.files().stream()
            .filter(file -> file.contains("/src/test/java/") && file.endsWith(path))
            .filter(file -> isTest(Project.read(file), method))
            .toList();
    if (found.isEmpty()) {
      return Optional.of("There is no test " + claim.group());
    }
    boolean named =
        found.stream().anyMatch(file -> mentions(Project.read(file), row.id()))
            || method.startsWith(row.id().replace("-", "").toLowerCase(Locale.ROOT));
    return named || !row.cells().getLast().isBlank()
        ? Optional.empty()
        : Optional.of(claim.group() + " does not say that it is about " + row.id());
  }

  private static boolean isTest(String source, String method) {
    List<String> lines = source.lines().toList();
    int at =
        IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).contains("void " + method + "("))
            .findFirst()
            .orElse(-1);
    for (int i = at - 1; i >= 0 && !lines.get(i).isBlank(); i--) {
      if (lines
          .get(i)
          .matches("\\s*@(Test|ParameterizedTest|Property|Example|RepeatedTest)\\b.*")) {
        return true;
      }
    }
    return false;
  }

  private static boolean mentions(String text, String id) {
    if (Pattern.compile("\\b" + id + "\\b").matcher(text).find()) {
      return true;
    }
    int dash = id.indexOf('-');
    int number = Integer.parseInt(id.substring(dash + 1));
    return RANGE
        .matcher(text)
        .results()
        .filter(range -> range.group(1).equals(id.substring(0, dash)))
        .anyMatch(
            range ->
                Integer.parseInt(range.group(2)) <= number
                    && number <= Integer.parseInt(range.group(3)));
  }
}

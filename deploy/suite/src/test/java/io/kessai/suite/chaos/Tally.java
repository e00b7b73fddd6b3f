package io.kessai.suite.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** What came of a run, in figures. */
final class Tally {
  private final Map<Journey, Map<String, Integer>> ends = new TreeMap<>();
  private final Map<String, Integer> faults = new TreeMap<>();
  private int acknowledged;
  private int notices;
  private int repeats;
  private int drift;

  void count(Errand errand, JsonNode order, JsonNode book, JsonNode history) {
    ends.computeIfAbsent(errand.journey(), journey -> new TreeMap<>())
        .merge(order.path("status").asText("unknown"), 1, Integer::sum);
    book.path("calls").forEach(this::faults);
    for (JsonNode notice : book.path("notices")) {
      faults(notice);
      acknowledged += notice.path("acknowledged").asBoolean() ? 1 : 0;
    }
    notices += notices(history);
    for (JsonNode fact : history.path("facts")) {
      repeats += fact.path("repeats").asInt();
    }
    drift +=
        history.path("facts").findValues("drift").stream().anyMatch(JsonNode::asBoolean) ? 1 : 0;
  }

  /** How many different notices a history holds. */
  static int notices(JsonNode history) {
    return (int)
        StreamSupport.stream(history.path("facts").spliterator(), false)
            .filter(fact -> fact.path("messenger").asText().equals("notice"))
            .count();
  }

  private void faults(JsonNode struck) {
    struck.path("faults").forEach(fault -> faults.merge(fault.asText(), 1, Integer::sum));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    ends.forEach(
        (journey, states) ->
            line(text, "  " + journey.name().toLowerCase(java.util.Locale.ROOT), states));
    line(text, "faults", faults);
    line(text, "notices acknowledged", acknowledged);
    line(text, "different notices known", notices);
    line(text, "repeats of facts", repeats);
    line(text, "orders found by inquiry", drift);
    return text.toString();
  }

  private static void line(StringBuilder text, String what, Object figure) {
    text.append("  %-26s %s%n".formatted(what, figure));
  }
}

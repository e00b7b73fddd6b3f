package io.kessai.suite.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What came of a run, in figures. */
final class Tally {
  private final Map<Journey, Map<String, Integer>> ends = new TreeMap<>();
  private final Map<String, Integer> faults = new TreeMap<>();
  private int acknowledged;
  private int notices;
  private int repeats;
  private int found;
  private int neverCame;
  private int paidTooLate;

  /** How many orders no shop got through with: nothing was promised, and nothing happened. */
  int neverCame() {
    return neverCame;
  }

  /** How many were paid after they had been given up, and are marked for it. */
  int paidTooLate() {
    return paidTooLate;
  }

  void count(Evidence evidence) {
    if (evidence.neverCame()) {
      neverCame++;
      return;
    }
    paidTooLate += evidence.paidTooLate() ? 1 : 0;
    ends.computeIfAbsent(evidence.errand().journey(), journey -> new TreeMap<>())
        .merge(evidence.status(), 1, Integer::sum);
    evidence.book().path("calls").forEach(this::faults);
    for (JsonNode notice : evidence.book().path("notices")) {
      faults(notice);
      acknowledged += notice.path("acknowledged").asBoolean() ? 1 : 0;
    }
    notices += evidence.noticesKnown();
    JsonNode facts = evidence.history().path("facts");
    facts.forEach(fact -> repeats += fact.path("repeats").asInt());
    found += facts.findValues("drift").stream().anyMatch(JsonNode::asBoolean) ? 1 : 0;
  }

  private void faults(JsonNode struck) {
    struck.path("faults").forEach(fault -> faults.merge(fault.asText(), 1, Integer::sum));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    ends.forEach(
        (journey, states) -> line(text, "  " + journey.name().toLowerCase(Locale.ROOT), states));
    line(text, "never came", neverCame);
    line(text, "paid too late, and marked", paidTooLate);
    line(text, "faults", faults);
    line(text, "notices acknowledged", acknowledged);
    line(text, "different notices known", notices);
    line(text, "repeats of facts", repeats);
    line(text, "orders found by inquiry", found);
    return text.toString();
  }

  private static void line(StringBuilder text, String what, Object figure) {
    text.append("  %-26s %s%n".formatted(what, figure));
  }
}

package io.kessai.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Messages of each key in the order in which they were committed. */
final class Sequences {
  private final Map<String, List<String>> byKey = new HashMap<>();

  void add(String key, String message) {
    byKey.computeIfAbsent(key, first -> new ArrayList<>()).add(message);
  }

  /**
   * What is wrong with the order in which a topic tells them; nothing is where each message is
   * followed by the next one or, after a failure, by an earlier one from which on all come again.
   */
  List<String> flaws(List<Log.Entry> told) {
    List<String> flaws = new ArrayList<>();
    Map<String, Integer> last = new HashMap<>();
    for (Log.Entry entry : told) {
      int place = byKey.getOrDefault(entry.key(), List.of()).indexOf(entry.value());
      int before = last.getOrDefault(entry.key(), -1);
      if (place < 0 || place > before + 1) {
        flaws.add(entry.key() + ": message " + place + " came after message " + before);
      }
      last.put(entry.key(), place);
    }
    byKey.forEach(
        (key, messages) -> {
          if (last.getOrDefault(key, -1) != messages.size() - 1) {
            flaws.add(key + ": the last message told is not the last one committed");
          }
        });
    return flaws;
  }
}

package io.kessai.world;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A topic in Kafka: what is appended stays, in its order, and each group reads on from the offset
 * that it committed. A model of the broker and of the consumers' {@code latest} commit strategy: a
 * batch whose handling or whose commit failed comes again, to whichever replica is up.
 */
final class Log {
  private static final int LARGEST_BATCH = 8;
  private static final Duration SOON = Duration.ofMillis(5);
  private static final Duration LATE = Duration.ofSeconds(5);

  private final Timeline time;
  private final Weather weather;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();

  Log(Timeline time, Weather weather) {
    this.time = time;
    this.weather = weather;
  }

  /** One record. */
  record Entry(String key, String value) {}

  List<Entry> entries() {
    return entries;
  }

  void append(String key, String value) {
    entries.add(new Entry(key, value));
    groups.forEach(Group::wake);
  }

  /** Adds a group: which replica has the partition now, and what it does with a batch. */
  void readBy(Supplier<Node> owner, Consumer<List<String>> handler) {
    groups.add(new Group(owner, handler));
  }

  private final class Group {
    private final Supplier<Node> owner;
    private final Consumer<List<String>> handler;
    private int committed;
    private boolean awake;

    Group(Supplier<Node> owner, Consumer<List<String>> handler) {
      this.owner = owner;
      this.handler = handler;
    }

    void wake() {
      if (!awake) {
        awake = true;
        time.in(time.between(SOON, LATE), this::poll);
      }
    }

    private void poll() {
      awake = false;
      int to = Math.min(entries.size(), committed + 1 + time.random().nextInt(LARGEST_BATCH));
      List<String> batch = entries.subList(committed, to).stream().map(Entry::value).toList();
      boolean handled = owner.get().done(() -> handler.accept(batch));
      // A rebalance may take the partition away after the work and before its commit.
      if (handled && !weather.loses("the commit of an offset")) {
        committed = to;
      }
      if (committed < entries.size()) {
        wake();
      }
    }
  }
}

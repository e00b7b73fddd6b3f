package io.kessai.order.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What inquiries found that no notice had brought, by day and method, as bars.
 *
 * @param days each day, also those without any
 * @param methods those that had any, by id
 */
record Drift(List<Day> days, List<String> methods) {
  private static final int HEIGHT = 160;

  /** Of single counts: what is missing is none. */
  static Drift of(List<LocalDate> days, Collection<Count> counts) {
    Map<LocalDate, Map<String, Long>> byDay = new TreeMap<>();
    days.forEach(day -> byDay.put(day, new TreeMap<>()));
    counts.forEach(count -> byDay.get(count.day()).merge(count.method(), count.facts(), Long::sum));
    List<String> methods = counts.stream().map(Count::method).distinct().sorted().toList();
    long most =
        byDay.values().stream()
            .mapToLong(day -> day.values().stream().mapToLong(Long::longValue).sum())
            .max()
            .orElse(0);
    List<Day> shown = new ArrayList<>();
    byDay.forEach(
        (day, count) -> shown.add(Day.of(day, shown.size(), count, methods, Math.max(1, most))));
    return new Drift(shown, methods);
  }

  /** Whether there is none at all. */
  public boolean isEmpty() {
    return methods.isEmpty();
  }

  /** The sum of all. */
  public long total() {
    return days.stream().mapToLong(Day::total).sum();
  }

  /** What was counted. */
  record Count(LocalDate day, String method, long facts) {}

  /**
   * One day.
   *
   * @param x from the left, in the chart's own units
   * @param labelY where the sum stands, from above
   * @param bars one for each method, which stand on each other
   */
  record Day(LocalDate date, int x, long labelY, long total, List<Bar> bars) {
    private static final int WIDTH = 50;
    private static final int ABOVE = 4;

    private static Day of(
        LocalDate date, int place, Map<String, Long> counts, List<String> methods, long most) {
      long below = 0;
      List<Bar> bars = new ArrayList<>();
      for (int i = 0; i < methods.size(); i++) {
        long facts = counts.getOrDefault(methods.get(i), 0L);
        long top = (below + facts) * HEIGHT / most;
        long bottom = below * HEIGHT / most;
        bars.add(new Bar(methods.get(i), i, facts, HEIGHT - top, top - bottom));
        below += facts;
      }
      return new Day(date, place * WIDTH, HEIGHT - below * HEIGHT / most - ABOVE, below, bars);
    }

    /** Such as {@code 11-24}. */
    public String shortDate() {
      return date.toString().substring(5);
    }
  }

  /**
   * Part of a day's bar.
   *
   * @param number the method's place, which chooses the colour
   * @param y from above, in the chart's own units
   */
  record Bar(String method, int number, long facts, long y, long height) {}
}

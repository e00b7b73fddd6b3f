package io.kessai.benchmark;

import io.kessai.benchmark.measure.Rounds;
import io.kessai.benchmark.peer.Bridge;
import io.kessai.benchmark.peer.KillBill;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the command line asks for.
 *
 * @param lines the ids of the lines to measure; none for all of them
 * @param rounds how long and how often
 * @param orders how many orders are many, for F8
 * @param bridge a running Strimzi Kafka Bridge
 * @param killBill a running Kill Bill
 */
record Options(
    List<String> lines,
    Rounds rounds,
    long orders,
    Optional<Bridge> bridge,
    Optional<KillBill> killBill) {
  static final String USAGE =
      """
      Usage: ./kessai bench [F1 ... F10] [--warm-up SECONDS] [--rounds N] [--seconds N] [--orders N]
                            [--bridge URL]
                            [--killbill URL --killbill-login USER:PASSWORD --killbill-tenant KEY:SECRET]""";

  private static final long MANY_ORDERS = 10_000_000;
  private static final Set<String> NAMES =
      Set.of(
          "--warm-up",
          "--rounds",
          "--seconds",
          "--orders",
          "--bridge",
          "--killbill",
          "--killbill-login",
          "--killbill-tenant");

  /** Copies the lines. */
  Options {
    lines = List.copyOf(lines);
  }

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException with what is wrong with it
   */
  static Options parse(List<String> arguments) {
    List<String> lines = new ArrayList<>();
    Map<String, String> given = new HashMap<>();
    Deque<String> rest = new ArrayDeque<>(arguments);
    while (!rest.isEmpty()) {
      String word = rest.pop();
      if (word.matches("F([1-9]|10)")) {
        lines.add(word);
      } else if (NAMES.contains(word) && !rest.isEmpty()) {
        given.put(word, rest.pop());
      } else {
        throw new IllegalArgumentException("bench does not know \"" + word + "\".");
      }
    }
    Rounds full = Rounds.full();
    Rounds rounds =
        new Rounds(
            Duration.ofSeconds(number(given, "--warm-up", full.warmUp().toSeconds(), 0)),
            (int) number(given, "--rounds", full.rounds(), 1),
            Duration.ofSeconds(number(given, "--seconds", full.turn().toSeconds(), 1)));
    return new Options(
        lines,
        rounds,
        number(given, "--orders", MANY_ORDERS, 1),
        Optional.ofNullable(given.get("--bridge")).map(url -> new Bridge(URI.create(url))),
        Optional.ofNullable(given.get("--killbill")).map(url -> killBill(url, given)));
  }

  private static KillBill killBill(String url, Map<String, String> given) {
    String login = given.getOrDefault("--killbill-login", "");
    String tenant = given.getOrDefault("--killbill-tenant", "");
    if (!login.contains(":") || !tenant.contains(":")) {
      throw new IllegalArgumentException(
          "--killbill needs --killbill-login USER:PASSWORD and --killbill-tenant KEY:SECRET.");
    }
    return new KillBill(URI.create(url), login, tenant);
  }

  private static long number(Map<String, String> given, String name, long usual, long least) {
    String text = given.get(name);
    if (text == null) {
      return usual;
    }
    if (!text.matches("\\d{1,9}") || Long.parseLong(text) < least) {
      throw new IllegalArgumentException(
          "%s needs a number of at least %d, not \"%s\".".formatted(name, least, text));
    }
    return Long.parseLong(text);
  }
}

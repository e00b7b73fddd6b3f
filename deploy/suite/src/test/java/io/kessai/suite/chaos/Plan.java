package io.kessai.suite.chaos;

import io.kessai.suite.Part;
import io.kessai.suite.chaos.Errand.Will;
import io.kessai.suite.chaos.Errand.Wish;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * All that is going to happen, made from the seed alone.
 *
 * @param errands what is bought
 * @param blows what is killed, in the order of time
 */
record Plan(List<Errand> errands, List<Blow> blows) {
  private static final List<Part> OURS =
      List.of(
          Part.PAYMENT_API,
          Part.NOTIFICATION_RECEIVER,
          Part.ORDER_SERVICE,
          Part.RECONCILIATION_WORKER);
  private static final List<Journey> WAYS = List.of(Journey.values());
  private static final Duration BETWEEN_BLOWS = Duration.ofSeconds(20);
  private static final int SERVERS = 2;

  /**
   * A {@code kill -9}.
   *
   * @param after how long after the last one stands again
   * @param part what is killed; empty for one of the servers below
   * @param server which of the servers, counted from 0
   */
  record Blow(Duration after, Optional<Part> part, int server) {}

  static Plan of(long seed, int orders, Duration duration) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Errand> errands =
        IntStream.range(0, orders)
            .mapToObj(number -> errand("chaos-" + seed + "-" + number, random))
            .toList();
    List<Blow> blows = new ArrayList<>();
    long count = duration.dividedBy(BETWEEN_BLOWS);
    for (long blow = 0; blow < count; blow++) {
      blows.add(blow(random));
    }
    return new Plan(errands, List.copyOf(blows));
  }

  private static Blow blow(RandomGenerator random) {
    Duration after = Duration.ofMillis(random.nextLong(BETWEEN_BLOWS.toMillis()));
    int target = random.nextInt(OURS.size() + SERVERS);
    return target < OURS.size()
        ? new Blow(after, Optional.of(OURS.get(target)), 0)
        : new Blow(after, Optional.empty(), target - OURS.size());
  }

  private static Errand errand(String order, RandomGenerator random) {
    Journey journey = WAYS.get(random.nextInt(WAYS.size()));
    long amount = 1_000 + random.nextLong(5_000);
    boolean capture = random.nextBoolean();
    Will will = will(random);
    return new Errand(order, journey, amount, capture, will, wishes(amount, capture, will, random));
  }

  private static Will will(RandomGenerator random) {
    return switch (random.nextInt(10)) {
      case 0 -> Will.FAILS;
      case 1 -> Will.STAYS_AWAY;
      case 2, 3 -> Will.PAYS_AND_LEAVES;
      default -> Will.PAYS;
    };
  }

  private static List<Wish> wishes(
      long amount, boolean capture, Will will, RandomGenerator random) {
    if (will == Will.FAILS || will == Will.STAYS_AWAY) {
      return List.of();
    }
    List<Wish> wishes = new ArrayList<>();
    if (!capture) {
      if (random.nextInt(4) == 0) {
        return List.of(new Wish("cancel", 0));
      }
      wishes.add(new Wish("capture", random.nextBoolean() ? 0 : 1 + random.nextLong(amount)));
    }
    for (int refunds = random.nextInt(3); refunds > 0; refunds--) {
      wishes.add(new Wish("refund", 1 + random.nextLong(amount / 3)));
    }
    return List.copyOf(wishes);
  }
}

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

/**
 * All that is going to happen, made from the seed alone.
 *
 * @param errands what is bought, in the order of time
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
  private static final Duration BETWEEN_BLOWS = Duration.ofSeconds(10);
  private static final int SERVERS = 2;

  /**
   * A {@code kill -9}.
   *
   * @param after how long after the last one stands again
   * @param part what is killed; empty for one of the servers below
   * @param server which of the servers, counted from 0
   */
  record Blow(Duration after, Optional<Part> part, int server) {}

  /** Orders evenly over the duration; blows as long as it lasts. */
  static Plan of(long seed, int orders, Duration duration) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Errand> errands = new ArrayList<>();
    for (int number = 0; number < orders; number++) {
      Duration begins = duration.multipliedBy(number).dividedBy(orders);
      errands.add(errand("chaos-" + seed + "-" + number, begins, random));
    }
    List<Blow> blows = new ArrayList<>();
    long count = Math.max(OURS.size() + SERVERS, duration.dividedBy(BETWEEN_BLOWS));
    for (int blow = 0; blow < count; blow++) {
      blows.add(blow(blow, random));
    }
    return new Plan(List.copyOf(errands), List.copyOf(blows));
  }

  /** Each in turn once, so that no run spares one; then as chance will have it. */
  private static Blow blow(int number, RandomGenerator random) {
    Duration after = Duration.ofMillis(random.nextLong(BETWEEN_BLOWS.toMillis()));
    int targets = OURS.size() + SERVERS;
    int target = number < targets ? number : random.nextInt(targets);
    return target < OURS.size()
        ? new Blow(after, Optional.of(OURS.get(target)), 0)
        : new Blow(after, Optional.empty(), target - OURS.size());
  }

  private static Errand errand(String order, Duration begins, RandomGenerator random) {
    Journey journey = WAYS.get(random.nextInt(WAYS.size()));
    // Below the amounts that mean something to the simulator.
    long amount = 1_000 + random.nextLong(5_000);
    boolean capture =
        journey.offers("capture") ? random.nextBoolean() : journey != Journey.SHOPPING_CREDIT;
    Will will = will(random);
    // Whoever never comes back from PayPal's login cannot be asked for a last word.
    boolean pays =
        will == Will.PAYS || (will == Will.PAYS_AND_LEAVES && !journey.offers("complete"));
    List<Wish> wishes =
        pays ? paid(journey, amount, capture, random) : unpaid(journey, will, random);
    return new Errand(order, journey, begins, amount, capture, will, wishes);
  }

  private static Will will(RandomGenerator random) {
    return switch (random.nextInt(10)) {
      case 0 -> Will.FAILS;
      case 1 -> Will.STAYS_AWAY;
      case 2, 3 -> Will.PAYS_AND_LEAVES;
      default -> Will.PAYS;
    };
  }

  private static List<Wish> unpaid(Journey journey, Will will, RandomGenerator random) {
    boolean givesUp = journey.offers("cancel-unpaid") && will == Will.FAILS && random.nextBoolean();
    return givesUp ? List.of(new Wish("cancel", 0)) : List.of();
  }

  private static List<Wish> paid(
      Journey journey, long amount, boolean capture, RandomGenerator random) {
    List<Wish> wishes = new ArrayList<>();
    if (journey.offers("complete")) {
      wishes.add(new Wish("complete", 0));
    }
    if (!capture && journey.offers("capture")) {
      if (random.nextInt(4) == 0) {
        wishes.add(new Wish("cancel", 0));
        return List.copyOf(wishes);
      }
      boolean less = journey.offers("capture-in-part") && random.nextBoolean();
      wishes.add(new Wish("capture", less ? 1 + random.nextLong(amount) : 0));
    }
    if (journey.offers("refund")) {
      for (int refunds = random.nextInt(3); refunds > 0; refunds--) {
        wishes.add(new Wish("refund", 1 + random.nextLong(amount / 3)));
      }
    }
    return List.copyOf(wishes);
  }
}

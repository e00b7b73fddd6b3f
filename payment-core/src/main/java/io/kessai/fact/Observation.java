package io.kessai.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;

/**
 * "The payment server shows the order like this": what one fact says, and what all facts of an
 * order say together. Two observations join by union, by the earlier time a state was learned and
 * by the later time of an inquiry; so the join is commutative, associative and idempotent, and the
 * order, the repeats and the messengers of facts cannot change it (ORDER-1).
 *
 * @param states each state that was shown, with the earliest time it was learned
 * @param acceptedAt when it was first learned that the opening request succeeded <em>as asked</em>;
 *     a 3-D Secure notice tells no more than this
 * @param openings what the storefront asked for; more than one is a contradiction
 * @param movements the money that moved
 * @param requests the commands that were given
 * @param endings how commands ended
 * @param inquiredAt when the latest inquiry was sent whose whole listing is part of this
 * @param doubts what a reader could not reconcile
 * @param dueAt until when the consumer can pay; where two times were told, the later one
 * @param reports what payment companies reported of the payment
 * @param charges what became of the months of a standing agreement
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Observation(
    Map<PaymentState, Instant> states,
    Optional<Instant> acceptedAt,
    Set<Opening> openings,
    Set<Movement> movements,
    Set<Request> requests,
    Set<Ending> endings,
    Optional<Instant> inquiredAt,
    Set<Attention> doubts,
    Optional<Instant> dueAt,
    Set<Report> reports,
    Set<MonthlyCharge> charges) {

  private static final Observation NOTHING = new Parts().observation();

  /** Copies what it is given; {@code null} means none, as in JSON that leaves a member out. */
  public Observation {
    states = states == null ? Map.of() : Map.copyOf(states);
    acceptedAt = acceptedAt == null ? Optional.empty() : acceptedAt;
    openings = openings == null ? Set.of() : Set.copyOf(openings);
    movements = movements == null ? Set.of() : Set.copyOf(movements);
    requests = requests == null ? Set.of() : Set.copyOf(requests);
    endings = endings == null ? Set.of() : Set.copyOf(endings);
    inquiredAt = inquiredAt == null ? Optional.empty() : inquiredAt;
    doubts = doubts == null ? Set.of() : Set.copyOf(doubts);
    dueAt = dueAt == null ? Optional.empty() : dueAt;
    reports = reports == null ? Set.of() : Set.copyOf(reports);
    charges = charges == null ? Set.of() : Set.copyOf(charges);
  }

  /** The observation that changes nothing: the join's neutral element. */
  public static Observation nothing() {
    return NOTHING;
  }

  /** This and the other together. */
  public Observation join(Observation other) {
    if (equals(NOTHING) || other.equals(NOTHING)) {
      return equals(NOTHING) ? other : this;
    }
    return new Observation(
        earliest(states, other.states),
        either(acceptedAt, other.acceptedAt, BinaryOperator.minBy(Comparator.naturalOrder())),
        union(openings, other.openings),
        union(movements, other.movements),
        union(requests, other.requests),
        union(endings, other.endings),
        either(inquiredAt, other.inquiredAt, BinaryOperator.maxBy(Comparator.naturalOrder())),
        union(doubts, other.doubts),
        either(dueAt, other.dueAt, BinaryOperator.maxBy(Comparator.naturalOrder())),
        union(reports, other.reports),
        union(charges, other.charges));
  }

  /** And the order was shown in this state, as learned at this time. */
  public Observation showing(PaymentState state, Instant learnedAt) {
    return and(parts -> parts.states = Map.of(state, learnedAt));
  }

  /** And the opening request succeeded as asked, as learned at this time. */
  public Observation accepted(Instant learnedAt) {
    return and(parts -> parts.acceptedAt = Optional.of(learnedAt));
  }

  /** And the storefront opened the order so. */
  public Observation opened(Opening opening) {
    return and(parts -> parts.openings = Set.of(opening));
  }

  /** And money moved so. */
  public Observation moved(Movement movement) {
    return and(parts -> parts.movements = Set.of(movement));
  }

  /** And this command was given. */
  public Observation asked(Request request) {
    return and(parts -> parts.requests = Set.of(request));
  }

  /** And a command ended so. */
  public Observation ended(Ending ending) {
    return and(parts -> parts.endings = Set.of(ending));
  }

  /** And an inquiry sent at this time listed all that the payment server knew. */
  public Observation inquired(Instant sentAt) {
    return and(parts -> parts.inquiredAt = Optional.of(sentAt));
  }

  /** And something here needs a person's attention. */
  public Observation doubting(String code, String says) {
    return and(parts -> parts.doubts = Set.of(new Attention(code, says)));
  }

  /** And the consumer can pay until then. */
  public Observation due(Instant at) {
    return and(parts -> parts.dueAt = Optional.of(at));
  }

  /** And a payment company reported so. */
  public Observation reported(Report report) {
    return and(parts -> parts.reports = Set.of(report));
  }

  /** And a month of the agreement came so far. */
  public Observation charged(MonthlyCharge charge) {
    return and(parts -> parts.charges = Set.of(charge));
  }

  private Observation and(Consumer<Parts> more) {
    Parts parts = new Parts();
    more.accept(parts);
    return join(parts.observation());
  }

  private static Map<PaymentState, Instant> earliest(
      Map<PaymentState, Instant> one, Map<PaymentState, Instant> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    Map<PaymentState, Instant> both = new EnumMap<>(PaymentState.class);
    both.putAll(one);
    other.forEach((state, at) -> both.merge(state, at, (a, b) -> a.isBefore(b) ? a : b));
    return both;
  }

  private static <T> Optional<T> either(
      Optional<T> one, Optional<T> other, BinaryOperator<T> choice) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    return Optional.of(choice.apply(one.get(), other.get()));
  }

  private static <T> Set<T> union(Set<T> one, Set<T> other) {
    if (one.isEmpty()) {
      return other;
    }
    if (one.containsAll(other)) {
      return one;
    }
    Set<T> both = new HashSet<>(one);
    both.addAll(other);
    return both;
  }

  /** The parts of an observation of which most say nothing. */
  private static final class Parts {
    private Map<PaymentState, Instant> states;
    private Optional<Instant> acceptedAt = Optional.empty();
    private Set<Opening> openings;
    private Set<Movement> movements;
    private Set<Request> requests;
    private Set<Ending> endings;
    private Optional<Instant> inquiredAt = Optional.empty();
    private Set<Attention> doubts;
    private Optional<Instant> dueAt = Optional.empty();
    private Set<Report> reports;
    private Set<MonthlyCharge> charges;

    Observation observation() {
      return new Observation(
          states,
          acceptedAt,
          openings,
          movements,
          requests,
          endings,
          inquiredAt,
          doubts,
          dueAt,
          reports,
          charges);
    }
  }
}

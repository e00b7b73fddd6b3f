package io.kessai.suite.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.suite.chaos.Errand.Wish;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * All that anybody says of one order when the storm is over.
 *
 * @param errand what was to be done
 * @param order order-service's word
 * @param payment payment-api's word
 * @param history order-service's facts
 * @param book the payment server's own book
 * @param done the wishes that payment-api answered as done
 * @param taken whether payment-api told the shop that it was accepted
 * @param stored how many different notices Kafka holds of it
 */
record Evidence(
    Errand errand,
    JsonNode order,
    JsonNode payment,
    JsonNode history,
    JsonNode book,
    List<Wish> done,
    boolean taken,
    int stored) {

  String status() {
    return order.path("status").asText("unknown");
  }

  /** Whether the shop never got through with it, and nobody has heard of it. */
  boolean neverCame() {
    return !taken && Stream.of(order, payment, book).allMatch(Evidence::isUnknown) && stored == 0;
  }

  private static boolean isUnknown(JsonNode answer) {
    String type = answer.path("type").asText();
    return type.endsWith(":unknown-order") || type.endsWith(":not-found");
  }

  /**
   * Whether the consumer paid only after the order was given up, and it is marked for that and for
   * nothing else: the books then hold nothing but its opening from before.
   */
  boolean paidTooLate() {
    JsonNode attention = order.path("attention");
    boolean marked =
        attention.size() == 1
            && attention.path(0).path("code").asText().equals("states-contradict");
    return marked
        && !errand.journey().consumer(Errand.Will.PAYS).isEmpty()
        && givenUpAt().filter(this::onlyOpenedBefore).isPresent();
  }

  private Optional<Instant> givenUpAt() {
    return StreamSupport.stream(history.path("facts").spliterator(), false)
        .filter(fact -> fact.path("messenger").asText().equals("inquiry"))
        .filter(fact -> fact.path("summary").asText().endsWith(" EXPIRED"))
        .map(fact -> Instant.parse(fact.path("learnedAt").asText()))
        .min(Instant::compareTo);
  }

  private boolean onlyOpenedBefore(Instant givenUp) {
    List<Instant> rows =
        StreamSupport.stream(book.path("order").path("rows").spliterator(), false)
            .map(row -> Instant.parse(row.path("at").asText()))
            .toList();
    return rows.size() > 1 && rows.stream().skip(1).allMatch(givenUp::isBefore);
  }

  /** What the payment server's books say of its money. */
  JsonNode money() {
    return book.path("order").path("money");
  }

  /** How many different notices its history holds. */
  int noticesKnown() {
    return (int)
        StreamSupport.stream(history.path("facts").spliterator(), false)
            .filter(fact -> fact.path("messenger").asText().equals("notice"))
            .count();
  }

  @Override
  public String toString() {
    return errand + "\n" + history.toPrettyString() + "\n" + book;
  }
}

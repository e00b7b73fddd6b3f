package io.kessai.method.entry;

import io.kessai.fact.Observation;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.Search;
import io.kessai.gateway.Search.Exchange;
import io.kessai.gateway.Search.Found;
import io.kessai.method.Inquiry;
import io.kessai.method.Listing;
import java.util.Optional;
import java.util.function.Function;

/** Search's listing of an order, which is not the whole story while a command is on hold. */
public final class EntryListing {
  private EntryListing() {}

  /**
   * What the answer shows.
   *
   * @param shown how the method reads the order that was found
   */
  public static Observation read(
      Inquiry inquiry, GatewayAnswer answer, Function<Found, Observation> shown) {
    Optional<Found> held =
        answer.status() == GatewayAnswer.Status.SUCCESS
            ? Search.found(answer, inquiry.order()).filter(EntryListing::isOnHold)
            : Optional.empty();
    return held.map(shown)
        .map(sofar -> inquiry.last() ? doubtful(sofar) : sofar)
        .orElseGet(() -> Listing.read(inquiry, answer, shown));
  }

  private static boolean isOnHold(Found order) {
    return order.exchanges().stream().map(Exchange::status).anyMatch("pending"::equals);
  }

  private static Observation doubtful(Observation shown) {
    return shown.doubting("on-hold", "The payment server holds a command of this order.");
  }
}

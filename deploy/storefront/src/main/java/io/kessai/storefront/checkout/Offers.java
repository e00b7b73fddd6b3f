package io.kessai.storefront.checkout;

import io.kessai.storefront.api.Payment;
import io.kessai.storefront.page.Page;
import io.kessai.storefront.shop.Wish;
import io.kessai.storefront.way.Way;
import io.kessai.storefront.way.Ways;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The ways that a wish can be paid. */
@ApplicationScoped
class Offers {
  private final Ways ways;
  private final Payments payments;

  Offers(Ways ways, Payments payments) {
    this.ways = ways;
    this.payments = payments;
  }

  /**
   * All ways; for a wish that is tied to an earlier order, that order's way, where it allows it.
   *
   * @throws io.kessai.storefront.api.ProblemException where the earlier order is not to be seen
   */
  List<Offer> of(Wish wish, Page page) {
    return wish.original().map(this::again).orElseGet(ways::all).stream()
        .map(way -> offer(way, wish, page))
        .toList();
  }

  private List<Way> again(String original) {
    Payment payment = payments.of(original);
    return Optional.ofNullable(payment.method()).flatMap(ways::of).stream()
        .filter(way -> way.chargesAgain(payment))
        .toList();
  }

  private Offer offer(Way way, Wish wish, Page page) {
    return new Offer(
        way,
        Ways.texts(way, page.language()),
        way.fields(wish, payments.choices(way)).map(page::part).orElse(null));
  }
}

package io.kessai.order.query;

import io.kessai.fact.OrderId;
import io.kessai.order.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** Places between orders as opaque texts, for whoever pages through them. */
final class Places {
  private Places() {}

  static String text(OrderSearch.Place place) {
    String plain = place.openedAt().map(Instant::toString).orElse("") + "/" + place.orderId();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /** What {@link #text} made; refuses anything else. */
  static OrderSearch.Place of(String text) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      int slash = plain.indexOf('/');
      if (slash < 0) {
        throw refused();
      }
      Optional<Instant> openedAt =
          slash == 0 ? Optional.empty() : Optional.of(Asked.instant(plain.substring(0, slash)));
      return new OrderSearch.Place(openedAt, new OrderId(plain.substring(slash + 1)).value());
    } catch (IllegalArgumentException | DateTimeException e) {
      throw refused();
    }
  }

  private static ProblemException refused() {
    return ProblemException.invalid("after", "Is the next of the page before, in the same sort.");
  }
}

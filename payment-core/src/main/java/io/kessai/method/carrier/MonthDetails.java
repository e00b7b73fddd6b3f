package io.kessai.method.carrier;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kessai.fact.Opening;
import io.kessai.fact.OrderId;
import io.kessai.method.Flaws;
import io.kessai.method.PaymentDetails;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * What capture and cancel need.
 *
 * @param text {@code month}: of a recurring agreement the month whose charge is captured or dropped
 *     (CARR-3), such as {@code 2026-12}; {@code null} for one payment
 */
record MonthDetails(@JsonProperty("month") String text) implements PaymentDetails {

  @Override
  public List<Flaw> flaws(OrderId order, Opening opening) {
    return opening.kind() == Opening.Kind.AGREEMENT
        ? new Flaws()
            .check("details.month", month().isPresent(), "must be the month it is about: 2026-12")
            .all()
        : new Flaws()
            .check("details.month", text == null, "must be left out: one payment has no months")
            .all();
  }

  @Override
  public Optional<YearMonth> month() {
    try {
      return Optional.ofNullable(text).map(YearMonth::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}

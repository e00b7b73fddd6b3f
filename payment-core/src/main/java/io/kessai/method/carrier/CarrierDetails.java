package io.kessai.method.carrier;

import io.kessai.fact.Opening;
import io.kessai.fact.OrderId;
import io.kessai.method.PaymentDetails;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a payment or an agreement by carrier billing needs beyond order and amount.
 *
 * @param carrier {@code docomo}, {@code au}, {@code softbank-a} or {@code softbank-b}
 * @param accounting {@code one-time}; {@code recurring} or {@code on-demand} for an agreement;
 *     {@code charge} for one charge of an on-demand agreement, whose order id the request's {@code
 *     original} names (CARR-8)
 * @param terminal the consumer's: {@code pc}, {@code smartphone} or {@code feature-phone} (CARR-1);
 *     {@code null} for a charge, which needs no consumer, and for a charge all else is too
 * @param item what is sold, or {@code null} for what is registered
 * @param firstDate the day of the first charge, such as {@code 2026-12-01}, of a recurring
 *     agreement alone
 * @param day the day of each later month, 1 to 28, or 99 for the last day; of a recurring agreement
 *     alone
 * @param threeDSecure {@code none}, {@code bypass} or {@code required}; of softbank-b alone, or
 *     {@code null}
 */
public record CarrierDetails(
    String carrier,
    String accounting,
    String terminal,
    Item item,
    String firstDate,
    Integer day,
    String threeDSecure)
    implements PaymentDetails {

  private static final Map<String, String> ITEM_TYPES =
      Map.of("digital", "0", "goods", "1", "service", "2");
  private static final Map<String, String> THREE_D_SECURE =
      Map.of("none", "0", "bypass", "1", "required", "2");

  /**
   * What is sold.
   *
   * @param type {@code digital}, {@code goods} or {@code service}, or {@code null}
   * @param id its number, or {@code null}
   * @param info what the consumer is shown, in full-width characters, or {@code null}
   */
  public record Item(String type, String id, String info) {}

  @Override
  public List<Flaw> flaws(OrderId order, Opening opening) {
    return CarrierFlaws.of(this, order, opening);
  }

  @Override
  public Opening.Kind kind() {
    return Accounting.find(accounting).map(Accounting::kind).orElse(Opening.Kind.ONE_PAYMENT);
  }

  @Override
  public Map<String, String> remembered() {
    return Map.of(Carrier.REMEMBERED, carrier);
  }

  /** Only of details without flaws, as all that follows. */
  Carrier carrierOrThrow() {
    return Carrier.find(carrier).orElseThrow();
  }

  Accounting accountingOrThrow() {
    return Accounting.find(accounting).orElseThrow();
  }

  /** The day of the first charge; empty where there is none, or another text. */
  Optional<LocalDate> firstDay() {
    try {
      return Optional.ofNullable(firstDate).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  Optional<String> itemType() {
    return Optional.ofNullable(item).map(Item::type).map(ITEM_TYPES::get);
  }

  Optional<String> itemId() {
    return Optional.ofNullable(item).map(Item::id);
  }

  Optional<String> itemInfo() {
    return Optional.ofNullable(item).map(Item::info);
  }

  Optional<String> threeDSecureFlag() {
    return Optional.ofNullable(threeDSecure).map(THREE_D_SECURE::get);
  }

  /** Hides what is sold, which the consumer might not want known. */
  @Override
  public String toString() {
    return "CarrierDetails[carrier="
        + carrier
        + ", accounting="
        + accounting
        + ", terminal="
        + terminal
        + "]";
  }
}

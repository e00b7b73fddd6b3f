package io.kessai.storefront.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** How far an order has come. */
public enum Status {
  /** Paid with us, but order-service has not heard of it yet. */
  BEING_RECORDED,
  /** The order cannot be looked up at this moment. */
  UNKNOWN,
  /** Asked for; the outcome is not known yet. */
  REQUESTED,
  /** The consumer has something to do. */
  AWAITING_CONSUMER,
  /** The money is held. */
  AUTHORIZED,
  /** The money is taken. */
  CAPTURED,
  /** Given up before money was taken. */
  CANCELLED,
  /** All of the money was given back. */
  REFUNDED,
  /** Someone said no. */
  DECLINED,
  /** Nobody came to pay in time. */
  EXPIRED,
  /** The held money was let go unused. */
  LAPSED,
  /** The consumer agreed to be charged again and again. */
  ACTIVE,
  /** The agreement is over. */
  ENDED,
  /** The carrier dropped the agreement. */
  ERASED;

  /** Reads the services' form, such as {@code awaiting-consumer}; a word not known is UNKNOWN. */
  @JsonCreator
  public static Status of(String text) {
    return Arrays.stream(values())
        .filter(status -> status.text().equals(text))
        .findFirst()
        .orElse(UNKNOWN);
  }

  /** The services' form: lower case, words joined by hyphens. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether nothing more happens to such an order. */
  public boolean isFinal() {
    return switch (this) {
      case CANCELLED, REFUNDED, DECLINED, EXPIRED, LAPSED, ENDED, ERASED -> true;
      case BEING_RECORDED, UNKNOWN, REQUESTED, AWAITING_CONSUMER, AUTHORIZED, CAPTURED, ACTIVE ->
          false;
    };
  }

  /** Whether the outcome is still to come, so that it is worth looking again soon. */
  public boolean isUnderWay() {
    return switch (this) {
      case BEING_RECORDED, UNKNOWN, REQUESTED, AWAITING_CONSUMER -> true;
      case AUTHORIZED, CAPTURED, CANCELLED, REFUNDED, DECLINED, EXPIRED, LAPSED -> false;
      case ACTIVE, ENDED, ERASED -> false;
    };
  }
}

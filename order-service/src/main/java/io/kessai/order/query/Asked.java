package io.kessai.order.query;

import io.kessai.fact.CustomerReference;
import io.kessai.fact.PaymentState;
import io.kessai.method.NoticeReader;
import io.kessai.order.problem.Parameters;
import io.kessai.order.problem.ProblemException;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Reads the parameters of a search; refuses each that means nothing, and says what would. */
@Singleton
final class Asked {
  private static final List<String> STATUSES =
      Arrays.stream(PaymentState.values()).map(Words::of).toList();

  private final List<String> methods;

  Asked(@All List<NoticeReader> methods) {
    this.methods = methods.stream().map(NoticeReader::id).sorted().toList();
  }

  OrderFilter filter(OrderParameters asked) {
    return new OrderFilter(
        status(asked.status),
        method(asked.method),
        customer("customerReference", asked.customerReference),
        flag("attention", asked.attention),
        flag("inDoubt", asked.inDoubt),
        flag("overdue", asked.overdue),
        times("opened", asked.openedFrom, asked.openedTo),
        amounts("amount", asked.amountFrom, asked.amountTo));
  }

  private Optional<PaymentState> status(Optional<String> word) {
    return word.map(one -> state(Parameters.oneOf(STATUSES, "status", one)));
  }

  private Optional<String> method(Optional<String> id) {
    return id.map(one -> Parameters.oneOf(methods, "method", one));
  }

  /** Refuses a text that no storefront could have named a customer by. */
  private static Optional<CustomerReference> customer(String name, Optional<String> text) {
    if (!text.map(CustomerReference::isOne).orElse(true)) {
      throw ProblemException.invalid(
          name, "Is 1 to 64 half-width letters, digits, '-', '_', '.' and ':'.");
    }
    return text.map(CustomerReference::new);
  }

  private boolean flag(String name, String word) {
    return Parameters.oneOf(List.of("false", "true"), name, word).equals("true");
  }

  /** Whether the newest come first; by id otherwise. */
  boolean newest(String sort) {
    return Parameters.oneOf(List.of("id", "newest"), "sort", sort).equals("newest");
  }

  private OrderFilter.Range<Instant> times(
      String name, Optional<String> from, Optional<String> to) {
    return range(name, from, to, Asked::instant, "Is a time such as 2026-11-24T03:04:05Z.");
  }

  private OrderFilter.Range<Long> amounts(String name, Optional<String> from, Optional<String> to) {
    return range(name, from, to, Long::valueOf, "Is a number, in the currency's smallest unit.");
  }

  /** Of the years that are written with four digits. */
  static Instant instant(String text) {
    OffsetDateTime time = OffsetDateTime.parse(text);
    if (time.getYear() < 1 || time.getYear() > 9999) {
      throw new DateTimeParseException("A year beyond all orders", text, 0);
    }
    return time.toInstant();
  }

  private static <T extends Comparable<T>> OrderFilter.Range<T> range(
      String name,
      Optional<String> from,
      Optional<String> to,
      Function<String, T> reading,
      String says) {
    OrderFilter.Range<T> range =
        new OrderFilter.Range<T>(
            from.map(text -> read(name + "From", text, reading, says)),
            to.map(text -> read(name + "To", text, reading, says)));
    if (range.isUpsideDown()) {
      throw ProblemException.invalid(name + "To", "Is not before " + name + "From.");
    }
    return range;
  }

  private static <T> T read(String name, String text, Function<String, T> reading, String says) {
    try {
      return reading.apply(text);
    } catch (DateTimeParseException | NumberFormatException e) {
      throw ProblemException.invalid(name, says);
    }
  }

  private static PaymentState state(String word) {
    return PaymentState.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}

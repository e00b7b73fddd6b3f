package io.kessai.suite.story;

import static io.kessai.suite.story.Expectations.comesTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.StreamSupport;

/** Payments at convenience stores: applying for them, and what happens in the store. */
final class Stores {
  private final Shop shop = Kessai.shop();
  private final PaymentServer paymentServer = Kessai.paymentServer();

  /** Applies for a payment at this store, due the day after tomorrow. */
  Http.Response apply(String order, String store, long amount) {
    String details =
        """
        {"store":"%s","name1":"山田","name2":"太郎","kana":"ヤマダタロウ","telNo":"03-0000-0000",
         "payLimit":"%s","payLimitHhmm":"23:30"}"""
            .formatted(store, due());
    return shop.start(order, "cvs", amount, true, details, "open-" + order);
  }

  /** The same, taken by the payment server. */
  Http.Response applied(String order, String store, long amount) {
    Http.Response applied = apply(order, store, amount);
    assertThat(applied.status()).as(applied.text()).isEqualTo(201);
    return applied;
  }

  /** A new order that waits to be paid at 7-Eleven. */
  String open(long amount) {
    String order = Shop.newOrder();
    applied(order, "sej", amount);
    comesTo(order, "awaiting-consumer");
    return order;
  }

  /** The last day to pay, in Japan. */
  static LocalDate due() {
    return LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(2);
  }

  /** The consumer pays at the till. */
  void pay(String order) {
    paymentServer.consumer("cvs", order, "pay");
  }

  /** Consumer or store do something else there. */
  void happens(String order, String does) {
    paymentServer.consumer("cvs", order, does);
  }

  /** What the instructions call this. */
  static String shown(JsonNode nextAction, String item) {
    return StreamSupport.stream(nextAction.path("items").spliterator(), false)
        .filter(shown -> shown.path("name").asText().equals(item))
        .map(shown -> shown.path("value").asText())
        .findFirst()
        .orElse("");
  }
}

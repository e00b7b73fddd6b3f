package io.kessai.suite.story;

import static io.kessai.suite.story.Expectations.comesTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.suite.Part;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * CARD-1: neither the card's number nor the token that stands for it nor a merchant's key is in any
 * log, nor in anything that a storefront can read back.
 */
class NoSecretIsWrittenDownIT {
  private static final String DEMO_KEY = "abcdef0123456789".repeat(4);

  private final Shop shop = Kessai.shop();
  private final PaymentServer paymentServer = Kessai.paymentServer();

  @Test
  void afterAPaymentAndARefusedCardNumber() {
    String order = Shop.newOrder();
    String token = paymentServer.tokenFor(PaymentServer.CHALLENGED);
    shop.payBySecureCard(order, 900, true, token);
    paymentServer.consumerApproves(order).arrive();
    comesTo(order, "captured");

    Http.Response refused = shop.payByCard(Shop.newOrder(), 900, true, PaymentServer.CHALLENGED);

    assertThat(refused.json().path("type").asText())
        .isEqualTo("urn:kessai:problem:card-number-refused");
    List<String> written = new ArrayList<>();
    for (Part part : Part.values()) {
      written.add(Kessai.suite().part(part).logged());
    }
    written.add(refused.text());
    written.add(shop.payment(order).toString());
    written.add(shop.order(order).toString());
    written.add(shop.history(order));
    assertThat(written)
        .allSatisfy(
            text ->
                assertThat(text)
                    .doesNotContain(PaymentServer.CHALLENGED)
                    .doesNotContain(token)
                    .doesNotContain(DEMO_KEY));
    assertThat(shop.history(order)).as("the history was read").contains("notice");
  }
}

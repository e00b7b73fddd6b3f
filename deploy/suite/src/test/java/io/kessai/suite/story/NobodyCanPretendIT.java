package io.kessai.suite.story;

import static io.kessai.suite.story.Expectations.comesTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.suite.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** TDS-4, PUSH-3: what is tampered with or forged is refused and changes nothing. */
class NobodyCanPretendIT {
  private static final String SOMEBODYS_KEY = "1".repeat(64);

  private final Shop shop = Kessai.shop();
  private final PaymentServer paymentServer = Kessai.paymentServer();

  @ParameterizedTest
  @CsvSource({
    "cardMstatus, success",
    "mpiMstatus, success",
    "OrderId, another-order",
    "reqAmount, 1",
    "vAuthInfo, 0000000000000000000000000000000000000000000000000000000000000000",
    "authParams, T3JkZXJJZA**",
  })
  void aTamperedReturnChangesNothing(String parameter, String value) {
    String order = Shop.newOrder();
    paymentServer.fault("delay", order, "", 6000);
    shop.payBySecureCard(order, 900, true, paymentServer.tokenFor(PaymentServer.CHALLENGED));
    PaymentServer.Carried carried = paymentServer.consumerFails(order);

    Http.Response refused = carried.arriveWith(parameter, value);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.header("Location")).isEmpty();
    assertThat(shop.payment(order).path("status").asText()).isEqualTo("awaiting-consumer");
    assertThat(carried.arrive().status()).as("the genuine one still counts").isEqualTo(303);
    comesTo(order, "declined");
  }

  @Test
  void aReturnForOneOrderProvesNothingOfAnother() {
    String paid = Shop.newOrder();
    shop.payBySecureCard(paid, 900, true, paymentServer.tokenFor(PaymentServer.CHALLENGED));
    PaymentServer.Carried carried = paymentServer.consumerApproves(paid);
    String unpaid = Shop.newOrder();
    shop.payBySecureCard(unpaid, 900, true, paymentServer.tokenFor(PaymentServer.CHALLENGED));

    Http.Response refused =
        Http.postForm(
            java.net.URI.create(carried.to().toString().replace(paid, unpaid)),
            carried.parameters());

    assertThat(refused.status()).isEqualTo(400);
    assertThat(shop.payment(unpaid).path("status").asText()).isEqualTo("awaiting-consumer");
  }

  @Test
  void aForgedNoticeIsRefusedAndLeavesNoTraceOfItsContent() {
    String order = Shop.newOrder();
    shop.payBySecureCard(order, 900, true, paymentServer.tokenFor(PaymentServer.CHALLENGED));
    String body =
        "numberOfNotify=1&pushTime=20260101000000&pushId=1&orderId0000="
            + order
            + "&vResultCode0000=G011A00100000000&txnType0000=VerifyNotify&mpiMstatus0000=success"
            + "&cardMstatus0000=success&dummy0000=1";

    String answer = paymentServer.sendForged(body, SOMEBODYS_KEY);

    assertThat(answer).isEqualTo("403");
    assertThat(shop.payment(order).path("status").asText()).isEqualTo("awaiting-consumer");
    assertThat(Kessai.suite().part(Part.NOTIFICATION_RECEIVER).logged()).doesNotContain(order);
  }

  @Test
  void aNoticeTamperedOnItsWayIsRefusedAndComesAgain() {
    String order = Shop.newOrder();
    paymentServer.fault("tamper", order);
    shop.payBySecureCard(order, 900, true, paymentServer.tokenFor(PaymentServer.CHALLENGED));

    paymentServer.consumerApproves(order);

    comesTo(order, "captured");
    assertThat(paymentServer.book(order).path("notices").toString()).contains("403");
  }
}

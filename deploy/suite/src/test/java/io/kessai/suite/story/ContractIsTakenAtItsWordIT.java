package io.kessai.suite.story;

import static io.kessai.suite.story.Expectations.comesTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.kessai.client.order.ApiException;
import io.kessai.client.payment.model.CardAuthorize;
import io.kessai.client.payment.model.FollowUp;
import io.kessai.client.payment.model.Payment;
import io.kessai.client.payment.model.StartPayment;
import io.kessai.client.payment.model.StartPaymentDetails;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A storefront in Java knows nothing but the contracts: it uses the client that is generated from
 * them, and what they give as examples.
 */
class ContractIsTakenAtItsWordIT {
  private static final ObjectMapper STRICT = new ObjectMapper();
  private static final Set<String> WITH_A_TOKEN = Set.of("card", "mpi");

  private final Shop shop = Kessai.shop();
  private final PaymentServer paymentServer = Kessai.paymentServer();

  static Stream<Arguments> examples() throws IOException {
    Path contract = Path.of(System.getProperty("suite.root"), "docs/contracts/payment-api.yaml");
    JsonNode start =
        new YAMLMapper()
            .readTree(contract.toFile())
            .at("/paths/~1merchants~1{merchant}~1orders~1{order}~1payments~1{method}/post");
    return start.at("/requestBody/content/application~1json/examples").properties().stream()
        .map(example -> Arguments.of(example.getKey(), example.getValue().path("value")));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyMethodsExampleOpensAnOrder(String method, JsonNode example) throws Exception {
    String order = Shop.newOrder();

    Payment payment =
        shop.payments()
            .startPayment("demo", method, order, "open-" + order, opening(method, order, example));

    assertThat(payment.getMethod()).isEqualTo(method);
    assertThat(payment.getStatus()).isIn("awaiting-consumer", "authorized", "captured");
    assertThat(payment.getNextAction().getActualInstance()).isNotNull();
    comesTo(order, payment.getStatus());
    assertThat(shop.orders().getOrder("demo", order).getStatus()).isEqualTo(payment.getStatus());
  }

  @Test
  void aCardIsPaidAndRefundedInPart() throws Exception {
    String order = Shop.newOrder();
    CardAuthorize card = new CardAuthorize().token(paymentServer.tokenFor(PaymentServer.APPROVED));
    shop.payments()
        .startPayment(
            "demo",
            "card",
            order,
            "open-" + order,
            new StartPayment().amount(1200L).capture(true).details(new StartPaymentDetails(card)));

    Payment refunded =
        shop.payments()
            .followUp("demo", "refund", order, "refund-" + order, new FollowUp().amount(500L));

    assertThat(refunded.getRefundedAmount()).isEqualTo(500);
    assertThat(refunded.getOperations()).contains("refund");
    comesTo(order, "captured");
  }

  @Test
  void aRefusalIsAProblem() {
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> shop.orders().getOrder("demo", Shop.newOrder()))
        .satisfies(refused -> assertThat(refused.getCode()).isEqualTo(404))
        .extracting(ApiException::getResponseBody)
        .asString()
        .contains("urn:kessai:problem:unknown-order");
  }

  /** The example as it stands but for what is good only once, or not any more. */
  private StartPayment opening(String method, String order, JsonNode example) throws Exception {
    ObjectNode details = example.path("details").deepCopy();
    if (WITH_A_TOKEN.contains(method)) {
      details.put("token", paymentServer.tokenFor(PaymentServer.APPROVED));
    }
    if (details.has("payLimit")) {
      details.put("payLimit", LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(3).toString());
    }
    String name = method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1);
    Class<?> type = Class.forName(CardAuthorize.class.getPackageName() + "." + name + "Authorize");
    StartPaymentDetails typed = new StartPaymentDetails();
    typed.setActualInstance(STRICT.treeToValue(details, type));
    return new StartPayment()
        .amount(example.path("amount").asLong())
        .returnUrl(URI.create(shop.page(order)))
        .details(typed);
  }
}

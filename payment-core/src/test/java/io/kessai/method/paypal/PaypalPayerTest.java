package io.kessai.method.paypal;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.Json;
import io.kessai.fact.OrderId;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.GatewayCommand;
import io.kessai.method.Lookup;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** PPAL-1, PPAL-2: {@code get} reads the buyer's data for a confirmation page. */
class PaypalPayerTest {
  private static final Lookup PAYER = new PaypalMethod().lookups().get("payer");
  private static final Map<String, String> REMEMBERED =
      Map.of("token", "EC-1", "command", "Capture", "payerId", "MADEUP7PAYER2");

  @Test
  void itIsAskedByTheCommandThatOpenedTheOrderAndNamesNoOrder() {
    Lookup.Question question =
        new Lookup.Question(Optional.of(new OrderId("order-1")), REMEMBERED, false);

    GatewayCommand said = PAYER.request().apply(question);

    assertThat(said.path(false)).isEqualTo("/paynow/v2/Capture/paypal");
    assertThat(said.params()).isEqualTo(Map.of("action", "get", "token", "EC-1"));
    assertThat(said.about()).contains("order-1");
  }

  @Test
  void itIsOfOneOrderAndWaitsForTheConsumer() {
    assertThat(PAYER.ofOrder()).isTrue();
    assertThat(PAYER.needs()).isEqualTo(REMEMBERED.keySet());
  }

  @Test
  void whatPayPalKnowsOfTheBuyerIsPassedOnAndNothingElse() throws Json.Unreadable {
    String answer =
        """
        {"result":{"mstatus":"success","orderId":"order-1","token":"EC-1","payerId":"MADEUP7PAYER2",
         "amount":"100","shipName":"見本 花子","shipStreet1":"見本町1-2-3","shipCity":"千代田区",
         "shipCountry":"JP","shipPostalCode":"100-0001","shipState":""}}""";

    assertThat(read(answer).map(Json::write))
        .contains(
            "{\"name\":\"見本 花子\",\"street1\":\"見本町1-2-3\",\"city\":\"千代田区\","
                + "\"country\":\"JP\",\"postalCode\":\"100-0001\"}");
  }

  @Test
  void aRefusalSaysNothing() throws Json.Unreadable {
    assertThat(read("{\"result\":{\"mstatus\":\"failure\",\"shipName\":\"見本\"}}")).isEmpty();
  }

  private static Optional<?> read(String answer) throws Json.Unreadable {
    return PAYER.read().apply(GatewayAnswer.read(answer, Instant.EPOCH));
  }
}

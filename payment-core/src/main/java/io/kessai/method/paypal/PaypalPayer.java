package io.kessai.method.paypal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.GatewayCommand;
import io.kessai.gateway.Params;
import io.kessai.method.Lookup;
import java.util.Optional;
import java.util.Set;

/**
 * {@code get}: who pays, for a shop's confirmation page before {@code do} (PPAL-1). It is a
 * person's data: passed on to the shop, kept nowhere.
 */
final class PaypalPayer {
  private PaypalPayer() {}

  static Lookup lookup() {
    return Lookup.ofOrder(
        Set.of(Remembered.TOKEN, Remembered.COMMAND, Remembered.PAYER_ID),
        PaypalPayer::request,
        PaypalPayer::read);
  }

  private static GatewayCommand request(Lookup.Question question) {
    return new GatewayCommand(
            question.remembered().get(Remembered.COMMAND),
            PaypalMethod.ID,
            Params.of("action", "get")
                .with("token", question.remembered().get(Remembered.TOKEN))
                .asMap())
        .about(question.order().orElseThrow());
  }

  private static Optional<JsonNode> read(GatewayAnswer answer) {
    if (answer.status() != GatewayAnswer.Status.SUCCESS) {
      return Optional.empty();
    }
    ObjectNode payer = JsonNodeFactory.instance.objectNode();
    put(payer, "name", answer, "shipName");
    put(payer, "street1", answer, "shipStreet1");
    put(payer, "street2", answer, "shipStreet2");
    put(payer, "city", answer, "shipCity");
    put(payer, "state", answer, "shipState");
    put(payer, "country", answer, "shipCountry");
    put(payer, "postalCode", answer, "shipPostalCode");
    put(payer, "phone", answer, "shipPhone");
    return Optional.of(payer);
  }

  private static void put(ObjectNode payer, String name, GatewayAnswer answer, String member) {
    answer.text(member).ifPresent(text -> payer.put(name, text));
  }
}

package io.kessai.simulator.paypal;

import java.util.Map;

/**
 * What {@code set} announced, attached to its order.
 *
 * @param command {@code Authorize} or {@code Capture}: the one that carries its three actions
 * @param description what the consumer is shown; empty where the merchant gave none
 * @param ship the merchant's ship members; empty where PayPal's own address counts
 */
record Checkout(
    String token,
    String command,
    String returnUrl,
    String cancelUrl,
    String description,
    Map<String, String> ship) {

  /** The buyer of this simulator, who is made up. */
  private static final Map<String, String> BUYER =
      Map.of(
          "shipName", "見本 花子",
          "shipStreet1", "見本町1-2-3",
          "shipCity", "千代田区",
          "shipState", "東京都",
          "shipCountry", "JP",
          "shipPostalCode", "100-0001",
          "shipPhone", "03-0000-0000");

  /** Whether the money is taken at once. */
  boolean captures() {
    return command.equals("Capture");
  }

  /** The detail type of one of its actions (protocol section 7.2). */
  String type(String action) {
    return action + (captures() ? "_capture" : "_authorize");
  }

  /** Where the goods go. */
  Map<String, String> address() {
    return ship.isEmpty() ? BUYER : ship;
  }
}

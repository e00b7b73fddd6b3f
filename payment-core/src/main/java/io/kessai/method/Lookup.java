package io.kessai.method;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.fact.OrderId;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.GatewayCommand;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Something that a storefront may ask the payment server through a method: it moves no money and
 * tells nothing of an order's state, so it becomes no fact.
 *
 * @param ofOrder whether it is about one order, and then nothing of the answer is kept (PPAL-1);
 *     else it is the same for the whole merchant, and kept so that it can be told while the payment
 *     server is away (BANK-6)
 * @param needs what must have been remembered of the order before
 * @param keptFor how long an answer about the merchant is told before the payment server is asked
 *     again; an older one only while it cannot be asked
 * @param request makes the payment server's command of the question
 * @param read what the storefront is told, as JSON; empty where the answer does not say it
 */
public record Lookup(
    boolean ofOrder,
    Set<String> needs,
    Duration keptFor,
    Function<Question, GatewayCommand> request,
    Function<GatewayAnswer, Optional<JsonNode>> read) {

  /**
   * What is asked about.
   *
   * @param order which order; empty where it is about the merchant
   * @param remembered what the method wanted remembered of the order
   * @param dummy whether the merchant is in the payment server's test mode
   */
  public record Question(Optional<OrderId> order, Map<String, String> remembered, boolean dummy) {}

  /** About the merchant. */
  public static Lookup ofMerchant(
      Duration keptFor,
      Function<Question, GatewayCommand> request,
      Function<GatewayAnswer, Optional<JsonNode>> read) {
    return new Lookup(false, Set.of(), keptFor, request, read);
  }

  /** About one order, once all of this has been remembered of it. */
  public static Lookup ofOrder(
      Set<String> needs,
      Function<Question, GatewayCommand> request,
      Function<GatewayAnswer, Optional<JsonNode>> read) {
    return new Lookup(true, needs, Duration.ZERO, request, read);
  }
}

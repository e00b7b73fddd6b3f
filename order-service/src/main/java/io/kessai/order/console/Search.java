package io.kessai.order.console;

import io.kessai.fact.PaymentState;
import io.kessai.order.problem.ProblemException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * What is searched for; what is empty does not matter.
 *
 * @param order how the order's id begins
 * @param customerReference the customer's whole name, as a storefront gave it
 * @param merchant the merchant's id
 * @param status such as {@code awaiting-consumer}
 * @param method the method's id
 * @param attention whether only those that a person should look at
 * @param afterMerchant with {@code afterOrder}, where the page before ended
 * @param afterOrder with {@code afterMerchant}, where the page before ended
 */
record Search(
    @RestQuery Optional<String> order,
    @RestQuery Optional<String> customerReference,
    @RestQuery Optional<String> merchant,
    @RestQuery Optional<String> status,
    @RestQuery Optional<String> method,
    @RestQuery Optional<Boolean> attention,
    @RestQuery Optional<String> afterMerchant,
    @RestQuery Optional<String> afterOrder) {

  Search {
    order = given(order);
    customerReference = given(customerReference);
    merchant = given(merchant);
    status = given(status);
    method = given(method);
  }

  /** Whether nothing is searched for. */
  public boolean isForAnything() {
    return fields().isEmpty();
  }

  /** The state that is meant; refuses a word that is none. */
  Optional<PaymentState> state() {
    return status.map(
        word ->
            Stream.of(PaymentState.values())
                .filter(state -> Shown.word(state).equals(word))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("status", "Is a status of orders.")));
  }

  /** Whether only those that a person should look at. */
  public boolean needsAttention() {
    return attention.orElse(false);
  }

  /** Address of the page that begins after this order. */
  String after(FoundOrder last) {
    Map<String, String> fields = fields();
    fields.put("afterMerchant", last.merchant());
    fields.put("afterOrder", last.orderId());
    return "/console/orders?"
        + fields.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
  }

  private Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    order.ifPresent(value -> fields.put("order", value));
    customerReference.ifPresent(value -> fields.put("customerReference", value));
    merchant.ifPresent(value -> fields.put("merchant", value));
    status.ifPresent(value -> fields.put("status", value));
    method.ifPresent(value -> fields.put("method", value));
    attention
        .filter(Boolean::booleanValue)
        .ifPresent(value -> fields.put("attention", value.toString()));
    return fields;
  }

  private static Optional<String> given(Optional<String> field) {
    return field == null
        ? Optional.empty()
        : field.map(String::strip).filter(text -> !text.isEmpty());
  }
}

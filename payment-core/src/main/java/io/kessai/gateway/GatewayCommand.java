package io.kessai.gateway;

import io.kessai.fact.OrderId;
import java.util.Map;
import java.util.Optional;

/**
 * One command to the payment server.
 *
 * @param command its name, such as {@code Authorize} (protocol section 1.2)
 * @param serviceType the payment server's service, such as {@code card}
 * @param params the method's own members: text, lists and maps; the common members are added by the
 *     {@link Envelope}
 * @param about the order id that the answer must repeat; empty where it repeats none
 */
public record GatewayCommand(
    String command, String serviceType, Map<String, Object> params, Optional<String> about) {

  private static final String ORDER_ID = "orderId";

  /** Copies the members. */
  public GatewayCommand {
    params = Map.copyOf(params);
  }

  /** About the order that its own members name, if they do. */
  public GatewayCommand(String command, String serviceType, Map<String, Object> params) {
    this(
        command,
        serviceType,
        params,
        Optional.ofNullable(params.get(ORDER_ID)).map(Object::toString));
  }

  /** The same, about this order, though its members may not name it (PPAL-1). */
  public GatewayCommand about(OrderId order) {
    return new GatewayCommand(command, serviceType, params, Optional.of(order.value()));
  }

  /** Where the command is posted to, in the payment server's live or test mode. */
  public String path(boolean dummy) {
    String service = serviceType.equals("search") ? "paynow-search" : "paynow";
    return "/" + (dummy ? "test-" : "") + service + "/v2/" + command + "/" + serviceType;
  }

  /** Names the command without its members, which may hold what no log should. */
  @Override
  public String toString() {
    return command + "/" + serviceType;
  }
}

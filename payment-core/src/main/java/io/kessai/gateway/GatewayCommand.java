package io.kessai.gateway;

import java.util.Map;

/**
 * One command to the payment server.
 *
 * @param command its name, such as {@code Authorize} (protocol section 1.2)
 * @param serviceType the payment server's service, such as {@code card}
 * @param params the method's own members: text, lists and maps; the common members are added by the
 *     {@link Envelope}
 */
public record GatewayCommand(String command, String serviceType, Map<String, Object> params) {

  /** Copies the members. */
  public GatewayCommand {
    params = Map.copyOf(params);
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

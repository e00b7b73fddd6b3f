package io.kessai.suite.story;

import io.kessai.suite.Part;
import io.kessai.suite.Suite;
import java.net.URI;
import java.util.List;

/** An operator who sees to orders and to what could not be applied, by order-service's REST. */
public final class Operator {
  private final URI orders;
  private final String merchant;
  private final String token;

  /** One who may act for this merchant. */
  public Operator(Suite suite, String merchant) {
    this.orders = suite.layout().address(Part.ORDER_SERVICE);
    this.merchant = merchant;
    this.token = Tokens.sign(suite.keys().privateKey(), "orders:operate", List.of(merchant));
  }

  /** Lists parked records; the query begins with {@code ?}, or is empty. */
  public Http.Response parked(String query) {
    return get(query);
  }

  /** Shows a record. */
  public Http.Response show(String id) {
    return get("/" + id);
  }

  /** Reads a record again without storing anything. */
  public Http.Response readAgain(String id) {
    return get("/" + id + "/reading");
  }

  /** Applies a record after all. */
  public Http.Response redrive(String id, String note) {
    return act(id, "redrive", note);
  }

  /** Marks a record as seen to. */
  public Http.Response handle(String id, String note) {
    return act(id, "handled", note);
  }

  /** Has the payment server asked about the order now. */
  public Http.Response ask(String order, String why) {
    return Http.postJson(
        orders.resolve("/operations/orders/" + merchant + "/" + order + "/inquiries"),
        "{\"why\":\"" + why + "\"}",
        authorization());
  }

  private Http.Response get(String rest) {
    return Http.get(orders.resolve("/operations/parked" + rest), authorization());
  }

  private Http.Response act(String id, String action, String note) {
    return Http.postJson(
        orders.resolve("/operations/parked/" + id + "/" + action),
        "{\"note\":\"" + note + "\"}",
        authorization());
  }

  private String[] authorization() {
    return new String[] {"Authorization", "Bearer " + token};
  }
}

package io.kessai.suite.story;

import io.kessai.client.order.OrdersApi;
import io.kessai.client.payment.PaymentsApi;
import io.kessai.suite.Part;
import io.kessai.suite.Suite;
import java.util.List;

/** A storefront that uses the client generated from the contracts. */
final class JavaShop {
  private final Suite suite;
  private final String token;

  JavaShop(Suite suite, String merchant) {
    this.suite = suite;
    this.token =
        Tokens.sign(
            suite.keys().privateKey(),
            "payments:write payments:read orders:read",
            List.of(merchant));
  }

  PaymentsApi payments() {
    var client = new io.kessai.client.payment.ApiClient();
    client.updateBaseUri(suite.layout().address(Part.PAYMENT_API).toString());
    client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
    return new PaymentsApi(client);
  }

  OrdersApi orders() {
    var client = new io.kessai.client.order.ApiClient();
    client.updateBaseUri(suite.layout().address(Part.ORDER_SERVICE).toString());
    client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token));
    return new OrdersApi(client);
  }

  /** A page of the shop that browsers may be sent on to. */
  String page() {
    return suite.layout().address(Part.STOREFRONT) + "/orders";
  }
}

package io.kessai.method.cvs;

import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.GatewayTime;
import io.kessai.method.NextAction.Instructions;
import io.kessai.method.NextAction.Instructions.Item;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the consumer needs at the till (CVS-1). */
final class CvsInstructions {
  private CvsInstructions() {}

  /** The instructions in the answer; empty where it has no receipt number to pay with. */
  static Optional<Instructions> of(CvsDetails details, GatewayAnswer answer) {
    return answer
        .text("receiptNo")
        .map(
            number ->
                new Instructions(
                    items(details, number, answer),
                    Store.of(details.store()).map(Store::howToPay).stream().toList()));
  }

  private static List<Item> items(CvsDetails details, String number, GatewayAnswer answer) {
    List<Item> items = new ArrayList<>();
    Store.of(details.store())
        .ifPresent(store -> items.add(new Item("store", store.title(), "Store", "お支払い先")));
    items.add(new Item("receiptNumber", number, "Receipt number", "受付番号"));
    answer
        .text("haraikomiUrl")
        .filter(CvsInstructions::isWebAddress)
        .ifPresent(url -> items.add(new Item("slipUrl", url, "Payment slip", "払込票")));
    items.add(new Item("due", due(details), "Pay by (Japan time)", "お支払い期限（日本時間）"));
    return items;
  }

  private static String due(CvsDetails details) {
    String day = GatewayTime.withSlashes(LocalDate.parse(details.payLimit()));
    return details.payLimitHhmm() == null ? day : day + " " + details.payLimitHhmm();
  }

  private static boolean isWebAddress(String text) {
    try {
      String scheme = new URI(text).getScheme();
      return "https".equals(scheme) || "http".equals(scheme);
    } catch (URISyntaxException e) {
      return false;
    }
  }
}

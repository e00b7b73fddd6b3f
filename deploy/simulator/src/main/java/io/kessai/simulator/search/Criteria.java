package io.kessai.simulator.search;

import io.kessai.simulator.books.Order;
import io.kessai.simulator.books.RequestId;
import io.kessai.simulator.books.Row;
import io.kessai.simulator.clock.GatewayTime;
import io.kessai.simulator.command.Params;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a search asks for (protocol section 6.1). Criteria that are absent let everything pass. */
final class Criteria {

  private static final int AMOUNT_WIDTH = 12;

  private final Optional<String> requestId;
  private final List<String> serviceTypes;
  private final boolean dummiesToo;
  private final Optional<Pattern> orderId;
  private final List<String> statuses;
  private final List<String> commands;
  private final List<String> mstatuses;
  private final Range time;
  private final Range amount;

  Criteria(Params params) {
    Params common = params.child("searchParameters").child("common");
    this.requestId = params.text("requestId");
    this.serviceTypes = params.texts("serviceTypeCd");
    this.dummiesToo = params.flag("containDummyFlag");
    this.orderId = common.text("orderId").map(Criteria::wildcard);
    this.statuses = common.texts("orderStatus");
    this.commands = common.texts("command");
    this.mstatuses = common.texts("mstatus");
    this.time = Range.of(common.child("txnDatetime"));
    Range asked = Range.of(common.child("amount"));
    this.amount = new Range(asked.from().map(Criteria::pad), asked.to().map(Criteria::pad));
  }

  private static Pattern wildcard(String text) {
    return Pattern.compile(Pattern.quote(text).replace("*", "\\E.*\\Q"));
  }

  private static String pad(String digits) {
    return "0".repeat(Math.max(0, AMOUNT_WIDTH - digits.length())) + digits;
  }

  boolean match(Order order) {
    return requestId.map(asked -> isRequest(order, asked)).orElse(true)
        && allows(serviceTypes, order.opening().serviceType())
        && (dummiesToo || !order.opening().dummy())
        && orderId.map(id -> id.matcher(order.opening().orderId()).matches()).orElse(true)
        && allows(statuses, order.status().text())
        && (amount.isOpen() || amount.holds(pad(Long.toString(order.opening().amount()))))
        && (asksNothingOfRows() || order.rows().stream().anyMatch(this::match));
  }

  private static boolean isRequest(Order order, String asked) {
    return order.part(RequestId.class).filter(id -> id.text().equals(asked)).isPresent();
  }

  private static boolean allows(List<String> wanted, String value) {
    return wanted.isEmpty() || wanted.contains(value);
  }

  private boolean asksNothingOfRows() {
    return commands.isEmpty() && mstatuses.isEmpty() && time.isOpen();
  }

  private boolean match(Row row) {
    return allows(commands, row.command())
        && allows(mstatuses, row.result().mstatus())
        && time.holds(GatewayTime.minutes(row.at()));
  }
}

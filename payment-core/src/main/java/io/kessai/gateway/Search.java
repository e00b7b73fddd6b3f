package io.kessai.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.fact.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The result inquiry (protocol section 6): all that the payment server knows of one order. */
public final class Search {
  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}");

  private Search() {}

  /** Asks for every exchange of the order, of whatever service. */
  public static GatewayCommand forOrder(OrderId order, boolean dummy) {
    Params common = Params.of("orderId", order.value());
    return new GatewayCommand(
        "Search",
        "search",
        Params.of("newerFlag", "false")
            .with("containDummyFlag", dummy)
            .with("searchParameters", Params.none().with("common", common))
            .asMap());
  }

  /**
   * One order of the answer.
   *
   * @param orderStatus such as {@code end} or {@code expired}; empty where none came
   * @param detailType what last succeeded, such as {@code ac} (protocol section 7.2)
   * @param properties what the service tells of the order itself, such as {@code payLimit}
   *     (protocol section 6.2); it may hold personal data, so it is never kept
   * @param exchanges every command the payment server saw, successful or not
   */
  public record Found(
      String orderStatus,
      String detailType,
      Map<String, String> properties,
      List<Exchange> exchanges) {

    /** A property's text; empty where it did not come. */
    public String property(String name) {
      return properties.getOrDefault(name, "");
    }
  }

  /**
   * One command as the payment server remembers it.
   *
   * @param gatewayId its id
   * @param kind the service within the order, {@code card} or {@code mpi}
   * @param command its name
   * @param status {@code success}, {@code failure} or {@code pending}
   * @param code what it ended with
   * @param amount how much it was about, where it names it
   * @param at when it happened, where it names it
   * @param details what the service tells of it, such as {@code cardTransactionType} (protocol
   *     section 6.2)
   */
  public record Exchange(
      String gatewayId,
      String kind,
      String command,
      String status,
      ResultCode code,
      Optional<Long> amount,
      Optional<Instant> at,
      Map<String, String> details) {

    /** A detail's text; empty where it did not come. */
    public String detail(String name) {
      return details.getOrDefault(name, "");
    }

    /** Whether it was done. */
    public boolean succeeded() {
      return status.equals("success");
    }
  }

  /**
   * The order in the answer; empty where the payment server never heard of it, which is not a
   * failure.
   */
  public static Optional<Found> found(GatewayAnswer answer, OrderId order) {
    return elements(answer.result().path("orderInfos").path("orderInfo"))
        .filter(info -> GatewayAnswer.text(info, "orderId").equals(order.value()))
        .findFirst()
        .map(
            info ->
                new Found(
                    GatewayAnswer.text(info, "orderStatus"),
                    GatewayAnswer.text(info, "successDetailTxnType"),
                    GatewayAnswer.scalars(info.path("properOrderInfo")),
                    elements(info.path("transactionInfos").path("transactionInfo"))
                        .map(Search::exchange)
                        .toList()));
  }

  private static Exchange exchange(JsonNode row) {
    JsonNode proper = row.path("properTransactionInfo");
    return new Exchange(
        GatewayAnswer.text(row, "txnId"),
        GatewayAnswer.text(proper, "txnKind"),
        GatewayAnswer.text(row, "command"),
        GatewayAnswer.text(row, "mstatus"),
        new ResultCode(GatewayAnswer.text(row, "vResultCode")),
        amount(GatewayAnswer.text(row, "amount")),
        GatewayTime.ofRow(GatewayAnswer.text(row, "txnDatetime")),
        GatewayAnswer.scalars(proper));
  }

  private static Optional<Long> amount(String text) {
    return AMOUNT.matcher(text).matches() ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}

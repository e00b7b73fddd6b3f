package io.kessai.paymentapi.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kessai.fact.Json;
import io.kessai.fact.Money;
import io.kessai.fact.MonthlyCharge;
import io.kessai.fact.Operation;
import io.kessai.fact.OrderKey;
import io.kessai.fact.OrderState;
import io.kessai.method.CommandTerms;
import io.kessai.method.NextAction;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A payment as storefronts see it.
 *
 * @param merchant whose
 * @param orderId the storefront's id of it
 * @param method how it is paid
 * @param status how far it has come, such as {@code awaiting-consumer}
 * @param inDoubt whether a command's end is not known yet; it is being found out
 * @param amount what the consumer is to pay
 * @param currency ISO 4217
 * @param capture whether it is captured at once
 * @param authorizedAmount held for the merchant
 * @param capturedAmount taken for the merchant
 * @param refundedAmount given back
 * @param nextAction what the consumer's browser must do now
 * @param declined the payment server's reason, where it declined the payment in its answer
 * @param operations what can be asked of the order now, such as {@code capture}
 * @param original the order that this one is tied to
 * @param dueAt until when the consumer can pay, where the order has a due date
 * @param preliminary whether only a preliminary report says that it was paid
 * @param months what became of each month of a standing agreement
 * @param commands every command given, oldest first
 */
@Schema(
    name = "Payment",
    requiredProperties = {
      "merchant",
      "orderId",
      "method",
      "status",
      "inDoubt",
      "amount",
      "currency",
      "capture",
      "authorizedAmount",
      "capturedAmount",
      "refundedAmount",
      "nextAction",
      "operations",
      "preliminary",
      "months",
      "commands"
    })
@JsonInclude(JsonInclude.Include.NON_NULL)
record PaymentView(
    String merchant,
    String orderId,
    String method,
    String status,
    boolean inDoubt,
    long amount,
    String currency,
    boolean capture,
    long authorizedAmount,
    long capturedAmount,
    long refundedAmount,
    JsonNode nextAction,
    Declined declined,
    List<String> operations,
    String original,
    Instant dueAt,
    boolean preliminary,
    List<MonthView> months,
    List<CommandView> commands) {

  private static final Set<StoredCommand.Outcome> IN_DOUBT =
      Set.of(StoredCommand.Outcome.OPEN, StoredCommand.Outcome.NOT_SENT);

  /**
   * One month of a standing agreement.
   *
   * @param month such as {@code 2026-12}, by Japan's calendar
   * @param status {@code charged}, {@code failed} or {@code dropped}
   * @param amount how much; left out where nobody said
   */
  @Schema(
      name = "Month",
      requiredProperties = {"month", "status"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MonthView(String month, String status, Long amount) {

    static MonthView of(MonthlyCharge charge) {
      return new MonthView(
          charge.month().toString(),
          word(charge.outcome()),
          charge.money().map(Money::amount).orElse(null));
    }
  }

  /**
   * Why it was declined.
   *
   * @param code the payment server's result code
   * @param message its words
   */
  @Schema(
      name = "Declined",
      requiredProperties = {"code", "message"})
  record Declined(String code, String message) {}

  /**
   * A command.
   *
   * @param id ours
   * @param operation what was asked
   * @param amount how much
   * @param outcome {@code open}, {@code handed-over}, {@code not-sent}, {@code done}, {@code
   *     refused}, {@code not-executed}
   * @param askedAt when
   */
  @Schema(
      name = "Command",
      requiredProperties = {"id", "operation", "amount", "outcome", "askedAt"})
  record CommandView(String id, String operation, long amount, String outcome, Instant askedAt) {}

  static PaymentView of(
      Payment payment,
      List<StoredCommand> commands,
      Map<Operation, CommandTerms> terms,
      URI publicUrl) {
    OrderKey key = payment.key();
    OrderState state = payment.state();
    return new PaymentView(
        key.merchant().value(),
        key.order().value(),
        payment.method,
        word(state.state()),
        commands.stream().anyMatch(command -> IN_DOUBT.contains(command.outcome)),
        payment.amount,
        payment.currency,
        payment.capture,
        state.authorized().amount(),
        state.captured().amount(),
        state.refunded().amount(),
        nextAction(payment, publicUrl),
        declined(commands),
        operations(payment, state, commands, terms),
        payment.original,
        state.dueAt().orElse(null),
        state.preliminary(),
        state.months().stream().map(MonthView::of).toList(),
        commands.stream().map(PaymentView::command).toList());
  }

  /** The address at which payment-api shows the document of a {@code html} next action. */
  static URI page(Payment payment, URI publicUrl) {
    return publicUrl.resolve("/browser/" + payment.id + "/page/" + payment.pageKey());
  }

  private static List<String> operations(
      Payment payment,
      OrderState state,
      List<StoredCommand> commands,
      Map<Operation, CommandTerms> terms) {
    List<StoredCommand> open =
        commands.stream().filter(command -> command.outcome.isOpen()).toList();
    Set<String> remembered = payment.remembered().keySet();
    return terms.entrySet().stream()
        .filter(offered -> offered.getKey() != Operation.AUTHORIZE)
        .filter(
            offered -> Guard.allows(offered.getKey(), offered.getValue(), state, open, remembered))
        .map(offered -> word(offered.getKey()))
        .sorted()
        .toList();
  }

  private static JsonNode nextAction(Payment payment, URI publicUrl) {
    NextAction action = payment.nextAction();
    JsonNode tree = Json.tree(action);
    if (action instanceof NextAction.ShowHtml && tree instanceof ObjectNode object) {
      object.put("url", page(payment, publicUrl).toString());
    }
    return tree;
  }

  private static Declined declined(List<StoredCommand> commands) {
    return commands.stream()
        .filter(command -> command.operation == Operation.AUTHORIZE)
        .filter(command -> command.outcome == StoredCommand.Outcome.REFUSED)
        .map(command -> new Declined(command.resultCode, command.resultMessage))
        .findFirst()
        .orElse(null);
  }

  private static CommandView command(StoredCommand command) {
    return new CommandView(
        command.id,
        word(command.operation),
        command.amount,
        word(command.outcome),
        command.askedAt);
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

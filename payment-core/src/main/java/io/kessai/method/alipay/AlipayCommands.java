package io.kessai.method.alipay;

import io.kessai.fact.Money;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.GatewayCommand;
import io.kessai.gateway.Params;
import io.kessai.method.Answer;
import io.kessai.method.Command;
import io.kessai.method.ReturnWay;
import io.kessai.method.entry.EntryAnswers;
import io.kessai.method.entry.Remainder;
import java.util.Optional;

/** The commands, and what the answer to a refund shows (ALI-1, ALI-3). */
final class AlipayCommands {
  private static final String ONLINE = "0";
  private static final String PC = "0";
  private static final String SMARTPHONE = "1";

  private AlipayCommands() {}

  static GatewayCommand authorize(Command command) {
    AlipayDetails details = command.details(AlipayDetails.class);
    return new GatewayCommand(
        "Authorize",
        AlipayMethod.ID,
        ofAmount(command)
            .with("currency", command.money().currency().getCurrencyCode())
            .with("payType", ONLINE)
            .with("withCapture", true)
            .with("successUrl", command.returnTo(ReturnWay.DONE).toString())
            .with("errorUrl", command.returnTo(ReturnWay.FAILED).toString())
            .with("commodityName", details.commodityName())
            .with("commodityDescription", details.commodityDescription())
            .with("deviceType", Optional.ofNullable(details.deviceType()).map(AlipayCommands::code))
            .asMap());
  }

  static GatewayCommand refund(Command command) {
    return new GatewayCommand(
        "Refund",
        AlipayMethod.ID,
        ofAmount(command).with("reason", command.details(RefundDetails.class).told()).asMap());
  }

  /** All that was asked for was captured; the answer's balance is what is left of it. */
  static Answer refunded(Command command, GatewayAnswer answer) {
    Money captured = command.opening().money();
    return EntryAnswers.exchanged(
        command,
        answer,
        Remainder.refunded(
            command,
            answer,
            Optional.of(captured),
            Remainder.money(answer, "balance", captured.currency())));
  }

  private static String code(String deviceType) {
    return deviceType.equals(AlipayDetails.SMARTPHONE) ? SMARTPHONE : PC;
  }

  private static Params ofAmount(Command command) {
    return Params.of("orderId", command.key().order().value())
        .with("amount", Long.toString(command.money().amount()));
  }
}

package io.kessai.method.bank;

import io.kessai.fact.Observation;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.GatewayCommand;
import io.kessai.gateway.GatewayTime;
import io.kessai.gateway.Params;
import io.kessai.method.Answer;
import io.kessai.method.Command;
import io.kessai.method.NextAction;
import java.net.URI;
import java.util.Optional;

/** The application and its answer (BANK-1, BANK-2, BANK-5). */
final class BankAuthorize {
  private static final String NUMBER_NOTICE = "atm";
  private static final String BANK_LINK = "netbank-pc";

  private BankAuthorize() {}

  static GatewayCommand request(Command command) {
    BankDetails details = command.details(BankDetails.class);
    boolean number = details.way().equals(BankDetails.NUMBER);
    return new GatewayCommand(
        "Authorize",
        BankMethod.ID,
        Params.of("serviceOptionType", number ? NUMBER_NOTICE : BANK_LINK)
            .with("orderId", command.key().order().value())
            .with("amount", Long.toString(command.money().amount()))
            .with("name1", details.name1())
            .with("name2", details.name2())
            .with("kana1", details.kana1())
            .with("kana2", details.kana2())
            .with("payLimit", details.lastDay().map(GatewayTime::compact))
            .with("contents", details.contents())
            .with("contentsKana", details.contentsKana())
            .with("payCsv", details.bankCode())
            .with("pushUrl", command.pushUrl().map(URI::toString))
            .asMap());
  }

  static Answer read(Command command, GatewayAnswer answer) {
    return switch (answer.status()) {
      case SUCCESS -> applied(command.details(BankDetails.class), answer);
      case FAILURE ->
          new Answer.Refused(
              Observation.nothing().showing(PaymentState.DECLINED, answer.receivedAt()),
              answer.resultCode(),
              answer.text("merrMsg").orElse(""));
      case PENDING -> new Answer.OnHold(Optional.empty());
    };
  }

  /** The consumer pays next; who is not told how cannot. */
  private static Answer applied(BankDetails details, GatewayAnswer answer) {
    Observation shown =
        Observation.nothing().showing(PaymentState.AWAITING_CONSUMER, answer.receivedAt());
    Observation says = details.lastDay().map(GatewayTime::endOf).map(shown::due).orElse(shown);
    return BankPages.next(details, answer)
        .map(next -> new Answer.Done(says, next))
        .orElseGet(
            () ->
                new Answer.Done(
                    says.doubting(
                        "no-hand-over",
                        "The payment server's answer does not say how the consumer can pay."),
                    new NextAction.Nothing()));
  }
}

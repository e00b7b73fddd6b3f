package io.kessai.method.oricosc;

import io.kessai.fact.Observation;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.gateway.GatewayCommand;
import io.kessai.gateway.Params;
import io.kessai.method.Answer;
import io.kessai.method.Command;
import io.kessai.method.NextAction;
import io.kessai.method.oricosc.OricoscDetails.Contract;
import io.kessai.method.oricosc.OricoscDetails.Item;
import java.util.List;
import java.util.Optional;

/** The application's request and its answer (SHOP-1, protocol section 3.9). */
final class OricoscAuthorize {
  private OricoscAuthorize() {}

  static GatewayCommand request(Command command) {
    OricoscDetails details = command.details(OricoscDetails.class);
    long amount = command.money().amount();
    Params params =
        Params.of("orderId", command.key().order().value())
            .with("merchantRedirectionUrl", command.returnTo().toString())
            .with("oricoOrderNo", details.oricoOrderNo())
            .with("userNo", details.userNo());
    addItems(params, details.items());
    params
        .with("totalItemAmount", Long.toString(amount - details.carriageYen()))
        .with("totalCarriage", Long.toString(details.carriageYen()))
        .with("amount", Long.toString(amount))
        .with("deposit", Long.toString(details.depositYen()))
        .with("shippingZipCode", details.shippingZipCode());
    if (details.contract() != null) {
      addContract(params, details.contract());
    }
    return new GatewayCommand("Authorize", OricoscMethod.ID, params.asMap());
  }

  private static void addItems(Params params, List<Item> items) {
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      int number = i + 1;
      params
          .with("itemName" + number, item.name())
          .with("itemCount" + number, Integer.toString(item.count()))
          .with("itemAmount" + number, Long.toString(item.amount()));
    }
  }

  private static void addContract(Params params, Contract contract) {
    params
        .with("handlingContractNo", contract.handlingContractNo())
        .with("memberStoreNo", contract.memberStoreNo())
        .with("contractDocumentKbn", contract.contractDocumentKbn())
        .with("webDescriptionId", contract.webDescriptionId());
  }

  static Answer read(Command command, GatewayAnswer answer) {
    return switch (answer.status()) {
      case SUCCESS -> started(answer);
      case FAILURE ->
          new Answer.Refused(
              Observation.nothing().showing(PaymentState.DECLINED, answer.receivedAt()),
              answer.resultCode(),
              answer.text("merrMsg").orElse(""));
      case PENDING -> new Answer.OnHold(Optional.empty());
    };
  }

  /** Without the page nobody can apply: it is all that leads to Orico. */
  private static Answer started(GatewayAnswer answer) {
    Observation says =
        Observation.nothing().showing(PaymentState.AWAITING_CONSUMER, answer.receivedAt());
    return answer
        .text("resResponseContents")
        .map(page -> new Answer.Done(says, NextAction.ShowHtml.inShiftJis(page)))
        .orElseGet(
            () ->
                new Answer.Done(
                    says.doubting(
                        "no-hand-over", "The payment server gave no page to send the browser on."),
                    new NextAction.Nothing()));
  }
}

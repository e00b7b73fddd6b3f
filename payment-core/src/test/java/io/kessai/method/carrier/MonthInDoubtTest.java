package io.kessai.method.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import io.kessai.fact.Json;
import io.kessai.fact.Money;
import io.kessai.fact.MonthlyCharge;
import io.kessai.fact.MonthlyCharge.Outcome;
import io.kessai.fact.Observation;
import io.kessai.fact.Opening;
import io.kessai.fact.Operation;
import io.kessai.fact.OrderId;
import io.kessai.fact.OrderState;
import io.kessai.fact.PaymentState;
import io.kessai.fact.Request;
import io.kessai.gateway.GatewayAnswer;
import io.kessai.method.Inquiry;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * CARR-3 with RECON-2: a listing does not say which month a row captured or dropped; the open
 * command that it can only belong to does.
 */
class MonthInDoubtTest {
  private static final OrderId ORDER = new OrderId("order-1");
  private static final YearMonth DECEMBER = YearMonth.of(2026, 12);
  private static final Instant ASKED = Instant.parse("2026-11-01T01:02:03.500Z");

  @Test
  void aRowSinceADropWasAskedForDroppedItsMonth() throws Json.Unreadable {
    assertThat(charges(Operation.CANCEL, "Cancel", "VoidAuth", "2026-11-01 10:02:03.0"))
        .containsExactly(new MonthlyCharge(DECEMBER, Outcome.DROPPED, Optional.empty()));
  }

  @Test
  void aRowSinceACaptureWasAskedForChargedItsMonth() throws Json.Unreadable {
    assertThat(charges(Operation.CAPTURE, "Capture", "PostAuth", "2026-11-01 10:02:04.0"))
        .containsExactly(new MonthlyCharge(DECEMBER, Outcome.CHARGED, Optional.empty()));
  }

  @Test
  void anEarlierRowIsOfAnotherMonth() throws Json.Unreadable {
    assertThat(charges(Operation.CANCEL, "Cancel", "VoidAuth", "2026-11-01 10:02:02.0")).isEmpty();
  }

  @Test
  void aRowOfAnotherCommandIsNone() throws Json.Unreadable {
    assertThat(charges(Operation.CANCEL, "Capture", "PostAuth", "2026-11-01 10:02:04.0")).isEmpty();
    assertThat(charges(Operation.TERMINATE, "Cancel", "VoidAuth", "2026-11-01 10:02:04.0"))
        .isEmpty();
  }

  @Test
  void aRowOfTheMonthlyRunIsOfNoCommand() throws Json.Unreadable {
    assertThat(charges(Operation.CAPTURE, "Capture", "MAuth", "2026-11-02 00:30:00.0"))
        .extracting(MonthlyCharge::month)
        .containsExactly(YearMonth.of(2026, 11));
  }

  @Test
  void aStepOnTheWayDroppedNothing() throws Json.Unreadable {
    assertThat(charges(Operation.CANCEL, "Cancel", "VoidAuthReq", "2026-11-01 10:02:04.0"))
        .isEmpty();
  }

  private static Set<MonthlyCharge> charges(Operation open, String command, String type, String ran)
      throws Json.Unreadable {
    String listing =
        """
        {"result": {"mstatus": "success", "orderInfos": {"orderInfo": [{
          "orderId": "order-1", "orderStatus": "end", "successDetailTxnType": "Auth",
          "properOrderInfo": {"accountingType": "1", "mpStatus": "1"},
          "transactionInfos": {"transactionInfo": [{
            "txnId": "7", "command": "%s", "mstatus": "success", "txnDatetime": "%s",
            "properTransactionInfo": {"txnKind": "carrier", "detailCommandType": "%s"}}]}}]}}}
        """
            .formatted(command, ran, type);
    return CarrierInquiry.read(
            new Inquiry(ORDER, OrderState.of(known(open)), ASKED.plusSeconds(60), false, false),
            GatewayAnswer.read(listing, ASKED.plusSeconds(60)))
        .charges();
  }

  private static Observation known(Operation open) {
    return Observation.nothing()
        .opened(new Opening(Money.yen(100), false, Opening.Kind.AGREEMENT, Optional.empty()))
        .showing(PaymentState.ACTIVE, ASKED)
        .asked(new Request("c1", open, Money.yen(100), ASKED, Optional.of(DECEMBER)));
  }
}

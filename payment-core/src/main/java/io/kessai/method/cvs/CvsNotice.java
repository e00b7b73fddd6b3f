package io.kessai.method.cvs;

import io.kessai.fact.Money;
import io.kessai.fact.Observation;
import io.kessai.fact.Report;
import io.kessai.fact.Report.Weight;
import io.kessai.gateway.GatewayTime;
import io.kessai.gateway.Notice;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the notice of a payment (CVS-2, protocol section 4.4). It has no field that says what
 * happened: that it came means paid. So it counts as a quick report; Search tells the final one.
 */
final class CvsNotice {
  private static final Pattern AMOUNT = Pattern.compile("[1-9][0-9]{0,8}");

  private CvsNotice() {}

  static Observation read(Notice notice) {
    if (!AMOUNT.matcher(notice.field("rcvAmount")).matches()) {
      return unreadable(Observation.nothing(), "names no amount");
    }
    Money money = Money.yen(Long.parseLong(notice.field("rcvAmount")));
    return receivedAt(notice.field("receiptDate"))
        .map(at -> paid(at, money))
        .orElseGet(() -> unreadable(paid(notice.receivedAt(), money), "names no time"));
  }

  private static Observation paid(Instant at, Money money) {
    return Observation.nothing().reported(new Report(Weight.QUICK, true, at, money));
  }

  /** To the second, the minute or only the day; which of them is not public. */
  private static Optional<Instant> receivedAt(String text) {
    return GatewayTime.of(text)
        .or(() -> GatewayTime.ofRow(text))
        .or(() -> GatewayTime.day(text).map(day -> day.atStartOfDay(GatewayTime.ZONE).toInstant()));
  }

  /** A time of our own could let a repeated notice outvote a payment that was taken back since. */
  private static Observation unreadable(Observation says, String why) {
    return says.doubting(
        "unreadable-notice", "A notice of a payment at a store " + why + " that is known here.");
  }
}

package io.kessai.method.carrier;

import io.kessai.fact.MonthlyCharge;
import io.kessai.fact.MonthlyCharge.Outcome;
import io.kessai.fact.Observation;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.GatewayTime;
import io.kessai.gateway.Notice;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the notices: an application's success (CARR-2), a month's result (CARR-4), an erasure
 * (CARR-5) and an ending's success (CARR-7), protocol section 4.4. None names an amount, nor an id
 * that answers or listings share.
 */
final class CarrierNotices {
  private final Map<String, Told> words;

  CarrierNotices(Map<String, String> operators) {
    this.words = Told.words(operators);
  }

  Observation read(Notice notice) {
    Told told = words.get(notice.field("txnType"));
    if (told == null) {
      return doubt("A notice of carrier billing has a txnType not known here.");
    }
    if (told == Told.NOTHING) {
      return Observation.nothing();
    }
    if (told == Told.ERASURE) {
      return erased(notice);
    }
    return switch (notice.field("mstatus")) {
      case "success" -> done(told, notice);
      case "failure" -> failed(told, notice);
      default -> doubt("A notice of carrier billing has an mstatus not known here.");
    };
  }

  /** No erasure is told of that did not happen; only its failure would contradict itself. */
  private static Observation erased(Notice notice) {
    return notice.field("mstatus").equals("failure")
        ? doubt("A notice tells of an erasure that failed.")
        : Observation.nothing().showing(PaymentState.ERASED, notice.receivedAt());
  }

  private static Observation done(Told told, Notice notice) {
    Instant at = notice.receivedAt();
    Observation nothing = Observation.nothing();
    boolean monthly = isMonthly(notice);
    return switch (told) {
      case APPLICATION ->
          monthly ? charge(notice, Outcome.CHARGED).accepted(at) : nothing.accepted(at);
      case CAPTURE ->
          monthly
              ? charge(notice, Outcome.CHARGED).accepted(at)
              : nothing.showing(PaymentState.CAPTURED, at);
      case CANCEL ->
          monthly
              ? charge(notice, Outcome.DROPPED)
              : doubt("A notice tells of a cancel, but not how much was given back.");
      case END -> nothing.showing(PaymentState.ENDED, at);
      case ERASURE, NOTHING -> nothing;
    };
  }

  /** What was not captured, cancelled or ended is as it was before. */
  private static Observation failed(Told told, Notice notice) {
    return switch (told) {
      case APPLICATION ->
          isMonthly(notice)
              ? charge(notice, Outcome.FAILED)
              : Observation.nothing().showing(PaymentState.DECLINED, notice.receivedAt());
      case CAPTURE -> isMonthly(notice) ? charge(notice, Outcome.FAILED) : Observation.nothing();
      case CANCEL, END, ERASURE, NOTHING -> Observation.nothing();
    };
  }

  private static boolean isMonthly(Notice notice) {
    return !notice.field("month").isEmpty();
  }

  private static Observation charge(Notice notice, Outcome outcome) {
    Optional<YearMonth> month = GatewayTime.month(notice.field("month"));
    return month
        .map(
            named ->
                Observation.nothing().charged(new MonthlyCharge(named, outcome, Optional.empty())))
        .orElseGet(() -> doubt("A notice tells of a month that cannot be read."));
  }

  private static Observation doubt(String says) {
    return Observation.nothing().doubting("unreadable-notice", says);
  }
}

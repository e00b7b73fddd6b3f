package io.kessai.simulator.bank;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * An application for a bank payment, attached to its order.
 *
 * @param option {@code serviceOptionType}
 * @param bankCode {@code payCsv}; empty where the consumer chooses the bank
 * @param shown what ATMs and banks show of it
 * @param payLimit the last day to pay
 * @param pushUrl where the notice goes; empty for nowhere
 * @param keys by what the consumer comes back to it
 */
record Application(
    String option,
    Optional<String> bankCode,
    Shown shown,
    LocalDate payLimit,
    Optional<String> pushUrl,
    Keys keys) {

  static final String NUMBER_NOTICE = "atm";
  static final String BANK_LINK = "netbank-pc";

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  /** The first moment that is too late. */
  Instant until() {
    return payLimit.plusDays(1).atStartOfDay(JAPAN).toInstant();
  }

  /** What ATMs and banks show. */
  record Shown(String name, String contents) {}

  /**
   * What leads to the order.
   *
   * @param pageId in the addresses of its pages
   * @param customerNo 20 digits
   * @param confirmNo 6 digits
   * @param bill {@code bill}, which a bank's page is opened with
   */
  record Keys(String pageId, String customerNo, String confirmNo, String bill) {}
}

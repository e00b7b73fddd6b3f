package io.kessai.simulator.bank;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * What pages show of an order.
 *
 * @param bank the bank's name; empty while none is chosen
 * @param thanksUrl where the browser goes once it is paid; empty where nothing is registered
 */
record Bill(
    String pageId,
    Standing standing,
    String merchant,
    long yen,
    Application.Shown shown,
    String bank,
    Optional<String> thanksUrl) {

  /** How far it has come. */
  enum Standing {
    /** It can be paid. */
    UNPAID,
    /** It is paid. */
    PAID,
    /** It was to be paid until yesterday. */
    EXPIRED,
    /** The bank's page was opened too long ago. */
    PAGE_OVER
  }

  /** Whether it is paid. */
  public boolean isPaid() {
    return standing == Standing.PAID;
  }

  /** Whether it can be paid. */
  public boolean isUnpaid() {
    return standing == Standing.UNPAID;
  }

  /** Whether the bank's page is over. */
  public boolean isPageOver() {
    return standing == Standing.PAGE_OVER;
  }

  /** The same, its page opened too long ago. */
  Bill over() {
    return new Bill(pageId, Standing.PAGE_OVER, merchant, yen, shown, bank, thanksUrl);
  }

  /** The amount as people read it. */
  public String amount() {
    return NumberFormat.getIntegerInstance(Locale.JAPAN).format(yen);
  }
}

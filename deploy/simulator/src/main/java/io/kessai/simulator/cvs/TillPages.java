package io.kessai.simulator.cvs;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** What a person sees in the store. */
@CheckedTemplate(basePath = "cvs")
final class TillPages {

  private TillPages() {}

  /**
   * An application as the till shows it.
   *
   * @param amount with separators
   * @param due Japan's time
   * @param stands where it stands
   * @param paidOnce whether a payment can be taken back or settled
   * @param payable whether the till takes a payment
   * @param over whether it is expired or cancelled
   */
  record Receipt(
      String number,
      String store,
      String merchant,
      String amount,
      String due,
      String stands,
      boolean payable,
      boolean paidOnce,
      boolean over) {}

  /** Asks for a receipt number; {@code unknown} is one that is not known. */
  static native TemplateInstance find(String unknown);

  /** The till with this application; {@code refused} after something it would not do. */
  static native TemplateInstance till(Receipt receipt, boolean refused);

  /** The slip to print. */
  static native TemplateInstance slip(Receipt receipt);
}

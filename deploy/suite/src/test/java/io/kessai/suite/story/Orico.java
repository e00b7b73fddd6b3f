package io.kessai.suite.story;

/** Orico and its customers: who applies for shopping credit, and who screens. */
final class Orico {
  /** The screening of an order of this amount ends by hand only. */
  static final long UNDECIDED = 9103;

  /** The screening of an order of this amount comes to a code that nobody has heard of. */
  static final long CODE_NOT_KNOWN = 9105;

  private final PaymentServer paymentServer;

  Orico(PaymentServer paymentServer) {
    this.paymentServer = paymentServer;
  }

  /** The consumer applies; says what the browser then carries back. */
  PaymentServer.Carried consumerApplies(String order) {
    return paymentServer.consumer("oricosc", order, "apply");
  }

  /** The consumer gives up at the application. */
  PaymentServer.Carried consumerGivesUp(String order) {
    return paymentServer.consumer("oricosc", order, "give-up");
  }

  void approves(String order) {
    screens(order, "approve");
  }

  void declines(String order) {
    screens(order, "decline");
  }

  void withdraws(String order) {
    screens(order, "cancel");
  }

  private void screens(String order, String result) {
    paymentServer.does("/simulator/oricosc/demo/" + order + "/" + result, "");
  }
}

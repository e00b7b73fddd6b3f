package io.kessai.suite.story;

import io.kessai.client.order.OperationsApi;
import io.kessai.client.order.model.InquiryRequest;
import io.kessai.client.order.model.NoteRequest;
import io.kessai.suite.Suite;

/** An operator who sees to orders and to what could not be applied, by order-service's REST. */
public final class Operator {
  private static final int MANY = 200;

  private final String merchant;
  private final OperationsApi operations;

  /** One who may act for this merchant. */
  public Operator(Suite suite, String merchant) {
    this.merchant = merchant;
    this.operations =
        new OperationsApi(
            new OrderClient(
                suite.layout(), Tokens.header(suite.keys(), "orders:operate", merchant)));
  }

  /** Lists the open records of a topic that were parked for this reason. */
  public Http.Response parked(String topic, String reason) {
    return OrderClient.told(
        () -> operations.listParkedWithHttpInfo(null, MANY, reason, "open", topic));
  }

  /** Shows a record. */
  public Http.Response show(String id) {
    return OrderClient.told(() -> operations.getParkedWithHttpInfo(id));
  }

  /** Reads a record again without storing anything. */
  public Http.Response readAgain(String id) {
    return OrderClient.told(() -> operations.readParkedAgainWithHttpInfo(id));
  }

  /** Applies a record after all. */
  public Http.Response redrive(String id, String note) {
    return OrderClient.told(
        () -> operations.redriveParkedWithHttpInfo(id, new NoteRequest().note(note)));
  }

  /** Marks a record as seen to. */
  public Http.Response handle(String id, String note) {
    return OrderClient.told(
        () -> operations.handleParkedWithHttpInfo(id, new NoteRequest().note(note)));
  }

  /** Has the payment server asked about the order now. */
  public Http.Response ask(String order, String why) {
    return OrderClient.told(
        () ->
            operations.askPaymentServerWithHttpInfo(
                merchant, order, new InquiryRequest().why(why)));
  }
}

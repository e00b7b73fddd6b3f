package io.kessai.order.description;

/** The operations' ids: clients' methods are named after them, so they stay. */
public final class Operations {
  /** Reads an order. */
  public static final String READ_ORDER = "getOrder";

  /** Reads what was learned about an order. */
  public static final String READ_HISTORY = "getHistory";

  /** Lists orders. */
  public static final String LIST_ORDERS = "listOrders";

  /** Reads the drift of notices. */
  public static final String READ_DRIFT = "getDrift";

  /** Follows the changes of an order. */
  public static final String FOLLOW_ORDER = "followOrder";

  /** Follows the changes of all of a merchant's orders. */
  public static final String FOLLOW_MERCHANT = "followMerchant";

  /** Registers a webhook. */
  public static final String CREATE_WEBHOOK = "createWebhook";

  /** Lists webhooks. */
  public static final String LIST_WEBHOOKS = "listWebhooks";

  /** Reads a webhook. */
  public static final String READ_WEBHOOK = "getWebhook";

  /** Changes a webhook. */
  public static final String CHANGE_WEBHOOK = "changeWebhook";

  /** Removes a webhook. */
  public static final String DELETE_WEBHOOK = "deleteWebhook";

  /** Gives a webhook a new secret. */
  public static final String ROTATE_SECRET = "rotateWebhookSecret";

  /** Lists what was sent to a webhook. */
  public static final String LIST_DELIVERIES = "listWebhookDeliveries";

  /** Tries a webhook. */
  public static final String TEST_WEBHOOK = "testWebhook";

  /** Delivers one that is dead. */
  public static final String REDRIVE_DELIVERY = "redriveWebhookDelivery";

  /** Delivers all that are dead. */
  public static final String REDRIVE_DELIVERIES = "redriveWebhookDeliveries";

  /** Has the payment server asked about an order. */
  public static final String ASK_PAYMENT_SERVER = "askPaymentServer";

  /** Lists what could not be applied. */
  public static final String LIST_PARKED = "listParked";

  /** Reads a parked record. */
  public static final String READ_PARKED = "getParked";

  /** Says what redriving a parked record would do. */
  public static final String READ_PARKED_AGAIN = "readParkedAgain";

  /** Applies a parked record after all. */
  public static final String REDRIVE_PARKED = "redriveParked";

  /** Marks a parked record as handled. */
  public static final String HANDLE_PARKED = "handleParked";

  private Operations() {}
}

package io.kessai.paymentapi.payment;

import io.kessai.fact.OrderKey;
import io.kessai.gateway.GatewayCommand;
import io.kessai.gateway.GatewayReply;
import io.kessai.gateway.Merchant;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Lets others ask the payment server what moves no money, and what is needed of an order for it.
 */
@Singleton
public class Asking {
  private final Gateway gateway;
  private final Reading reading;

  Asking(Gateway gateway, Reading reading) {
    this.gateway = gateway;
    this.reading = reading;
  }

  /**
   * What asking about an order needs.
   *
   * @param method its method's id
   * @param remembered what the method wanted remembered of it
   */
  public record Order(String method, Map<String, String> remembered) {}

  /** The order; the problem {@code unknown-order} where there is none. */
  public Order order(OrderKey key) {
    Reading.Opened opened = reading.opened(key);
    return new Order(opened.method(), opened.remembered());
  }

  /** Sends a command that moves no money. */
  public GatewayReply ask(Merchant merchant, GatewayCommand command) {
    return gateway.send(merchant, command);
  }
}

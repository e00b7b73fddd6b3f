package io.kessai.paymentapi.payment;

import io.kessai.gateway.GatewayClient;
import io.kessai.gateway.GatewayCommand;
import io.kessai.gateway.GatewayConnection;
import io.kessai.gateway.GatewayReply;
import io.kessai.gateway.Merchant;
import io.kessai.paymentapi.KessaiConfig;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Our door to the payment server. A command that no connection carried is tried again a few times;
 * anything else is sent once.
 */
@Singleton
class Gateway {
  private final GatewayClient client;
  private final KessaiConfig.Commands limits;

  Gateway(KessaiConfig config, InstantSource clock) {
    KessaiConfig.Gateway gateway = config.gateway();
    this.client =
        new GatewayClient(
            new GatewayConnection(gateway.url(), gateway.connectTimeout(), gateway.readTimeout()),
            clock);
    this.limits = config.commands();
  }

  /** Sends the command; waits, blocking, for one of the three endings. */
  GatewayReply send(Merchant merchant, GatewayCommand command) {
    GatewayReply reply = client.send(merchant, command);
    for (int tries = 0;
        reply instanceof GatewayReply.NotSent && tries < limits.connectTries();
        tries++) {
      pause(limits.connectGap());
      reply = client.send(merchant, command);
    }
    return reply;
  }

  /**
   * Waits as long as the payment server wants between two tries; wakes when the thread is stopped.
   */
  static void pause(Duration gap) {
    try {
      Thread.sleep(gap);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @PreDestroy
  void close() {
    client.close();
  }
}

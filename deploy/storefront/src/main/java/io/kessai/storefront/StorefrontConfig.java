package io.kessai.storefront;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where the shop finds the services, and who it is there. */
@ConfigMapping(prefix = "storefront")
public interface StorefrontConfig {

  /** The merchant id that payments are made for. */
  String merchant();

  /** Where payment-api is, as this server sees it. */
  URI paymentApiUrl();

  /** Where order-service is, as this server sees it. */
  URI orderServiceUrl();

  /** The token server, as the consumer's browser sees it; card data goes there and nowhere else. */
  URI tokenUrl();

  /** Tells the token server whose token is wanted. Public: it stands in the page. */
  String tokenApiKey();

  /** Where a browser reaches this shop; consumers come back to it from 3-D Secure. */
  URI publicUrl();

  /** Location of the PEM file of the private key that signs this shop's tokens. Required. */
  Optional<String> jwtPrivateKey();

  /** How long a signed token lives. */
  @WithDefault("PT2M")
  Duration jwtLifetime();

  /** How long to wait for a connection to a service, in milliseconds. */
  long connectTimeoutMs();

  /** How long to wait for the answer to a payment command, in milliseconds. */
  long payTimeoutMs();

  /** How long to wait for an order's state, in milliseconds. */
  long readTimeoutMs();

  /** How the order page watches its order. */
  Watch watch();

  /** Ids of ways to pay, in the order in which they are offered; others come after these. */
  List<String> ways();

  /** Card numbers offered on the checkout page; none where real cards are taken. */
  List<TestInput> testCards();

  /** Amounts offered on the shop page; none where real cards are taken. */
  List<TestInput> testAmounts();

  /** How the order page watches its order. */
  interface Watch {

    /** The first wait; each further one is longer by half. */
    @WithDefault("PT1S")
    Duration first();

    /** No wait is longer. */
    @WithDefault("PT10S")
    Duration longest();

    /** How long it goes on without seeing a change. */
    @WithDefault("PT15M")
    Duration giveUpAfter();
  }

  /** Something to try, and what comes of it. */
  interface TestInput {

    /** The card number, or the amount in yen. */
    String input();

    /** What comes of it, in English. */
    String english();

    /** What comes of it, in Japanese. */
    String japanese();
  }
}

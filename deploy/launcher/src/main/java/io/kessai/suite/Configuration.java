package io.kessai.suite;

import io.kessai.servers.Servers;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.KeyGenerator;

/**
 * What each part is told in a run on one machine: addresses of the others, servers, keys. The
 * merchants' keys are the simulator's, made up and published on purpose.
 */
final class Configuration {
  private static final String DEMO_KEY = "abcdef0123456789".repeat(4);
  private static final String SECOND_KEY = "0123456789abcdef".repeat(4);

  /** Whom the console lets in. */
  static final String CONSOLE_OPERATOR = "kessai.console.operator";

  /** With which password. */
  static final String CONSOLE_PASSWORD = "kessai.console.password";

  private static final int KEY_BITS = 256;
  private static final int PASSWORD = 20;

  /** The payment server's services that PUSH. */
  private static final List<String> NOTIFYING =
      List.of("mpi", "cvs", "bank", "upop", "paypal", "alipay", "carrier", "oricosc");

  private final Layout layout;
  private final Servers servers;
  private final StorefrontKeys keys;
  private final String webhooksKey = newKey();
  private final String dataKey = newKey();

  Configuration(Layout layout, Servers servers, StorefrontKeys keys) {
    this.layout = layout;
    this.servers = servers;
    this.keys = keys;
  }

  Map<String, String> of(Part part) {
    Map<String, String> all = new TreeMap<>();
    all.put("quarkus.http.host", "127.0.0.1");
    all.put("quarkus.http.port", Integer.toString(layout.ports().get(part)));
    if (part.hasDatabase()) {
      all.put(
          "quarkus.datasource.jdbc.url", servers.createDatabase(part.title().replace('-', '_')));
      all.put("quarkus.datasource.username", servers.user());
      all.put("quarkus.datasource.password", servers.password());
    }
    switch (part) {
      case SIMULATOR -> simulator(all);
      case PAYMENT_API -> paymentApi(all);
      case NOTIFICATION_RECEIVER -> receiver(all);
      case ORDER_SERVICE -> orderService(all);
      case RECONCILIATION_WORKER -> worker(all);
      case STOREFRONT -> storefront(all);
    }
    layout.settings().forEach((key, value) -> own(part, key, value, all));
    return all;
  }

  /** A setting's key begins with the part's name, so that no part is told what it does not know. */
  private static void own(Part part, String key, String value, Map<String, String> all) {
    String prefix = part.title() + "/";
    if (key.startsWith(prefix)) {
      all.put(key.substring(prefix.length()), value);
    }
  }

  private void simulator(Map<String, String> all) {
    all.put("simulator.public-url", address(Part.SIMULATOR));
    for (String service : NOTIFYING) {
      String push = address(Part.NOTIFICATION_RECEIVER) + "/push/" + service;
      all.put("simulator.merchants.demo.push-urls." + service, push);
      all.put("simulator.merchants.second.push-urls." + service, push);
    }
    all.put("simulator.bank.thanks-urls.demo", address(Part.STOREFRONT) + "/thanks");
  }

  private void paymentApi(Map<String, String> all) {
    kafka(all);
    words(all);
    merchants(all);
    all.put("kessai.gateway.url", address(Part.SIMULATOR));
    all.put("kessai.public-url", address(Part.PAYMENT_API));
    all.put("kessai.merchants.demo.return-url", address(Part.STOREFRONT) + "/orders");
    all.put("kessai.merchants.demo.return-allowed", address(Part.STOREFRONT) + "/orders");
    all.put("kessai.merchants.second.return-url", address(Part.STOREFRONT) + "/orders");
    verification(all);
    dataKeys(all);
  }

  private void receiver(Map<String, String> all) {
    kafka(all);
    merchants(all);
  }

  private void orderService(Map<String, String> all) {
    kafka(all);
    words(all);
    verification(all);
    dataKeys(all);
    all.put("kessai.webhooks.key", webhooksKey);
    // Whoever receives them is on this machine too.
    all.put("kessai.webhooks.private-addresses-allowed", "true");
    all.put("kessai.webhooks.plain-http-allowed", "true");
    all.put("kessai.console.login", "password");
    all.put(CONSOLE_OPERATOR, "operator");
    all.put(CONSOLE_PASSWORD, newKey().replaceAll("[^A-Za-z0-9]", "").substring(0, PASSWORD));
  }

  private void dataKeys(Map<String, String> all) {
    all.put("kessai.data-keys.current", "run");
    all.put("kessai.data-keys.keys.run", dataKey);
  }

  /** New for each run, as the databases are. */
  private static String newKey() {
    try {
      KeyGenerator generator = KeyGenerator.getInstance("AES");
      generator.init(KEY_BITS);
      return Base64.getEncoder().encodeToString(generator.generateKey().getEncoded());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has AES", e);
    }
  }

  private void worker(Map<String, String> all) {
    kafka(all);
    words(all);
    merchants(all);
    all.put("kessai.gateway.url", address(Part.SIMULATOR));
  }

  private void storefront(Map<String, String> all) {
    all.put("storefront.payment-api-url", address(Part.PAYMENT_API));
    all.put("storefront.order-service-url", address(Part.ORDER_SERVICE));
    all.put("storefront.token-url", address(Part.SIMULATOR) + "/4gtoken");
    all.put("storefront.public-url", address(Part.STOREFRONT));
    all.put("storefront.jwt-private-key", keys.privateKey().toString());
  }

  private void kafka(Map<String, String> all) {
    all.put("kafka.bootstrap.servers", servers.kafka());
  }

  private void verification(Map<String, String> all) {
    all.put("mp.jwt.verify.publickey.location", keys.publicKey().toUri().toString());
  }

  private static void merchants(Map<String, String> all) {
    all.put("kessai.merchants.demo.ccid", "A100000000000001000000cc");
    all.put("kessai.merchants.demo.secret-key", DEMO_KEY);
    all.put("kessai.merchants.demo.dummy", "true");
    all.put("kessai.merchants.second.ccid", "A100000000000002000000cc");
    all.put("kessai.merchants.second.secret-key", SECOND_KEY);
    all.put("kessai.merchants.second.dummy", "true");
  }

  /** What the simulator means by codes that the payment server's public documents leave open. */
  private static void words(Map<String, String> all) {
    all.put("kessai.methods.oricosc.words.10", "screening");
    all.put("kessai.methods.oricosc.words.20", "approved");
    all.put("kessai.methods.oricosc.words.30", "declined");
    all.put("kessai.methods.oricosc.words.40", "cancelled");
  }

  private String address(Part part) {
    URI address = layout.address(part);
    return address.toString();
  }
}

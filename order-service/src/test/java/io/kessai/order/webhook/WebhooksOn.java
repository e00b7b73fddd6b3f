package io.kessai.order.webhook;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** Webhooks as an operator turns them on, and allows on this machine. */
public final class WebhooksOn implements QuarkusTestResourceLifecycleManager {
  /** For Quarkus. */
  public WebhooksOn() {}

  @Override
  public Map<String, String> start() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return Map.of(
        "kessai.webhooks.key", Base64.getEncoder().encodeToString(key),
        "kessai.webhooks.private-addresses-allowed", "true",
        "kessai.webhooks.plain-http-allowed", "true",
        "kessai.webhooks.endpoints-per-merchant", "2",
        "kessai.webhooks.poll-interval", "50ms");
  }

  @Override
  public void stop() {}
}

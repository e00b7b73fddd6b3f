package io.kessai.reconciliation;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/** One merchant, and a worker that only asks when a test tells it to. */
public class WorkerProfile implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    Map<String, String> overrides = new HashMap<>();
    overrides.put("kessai.merchants.shop.ccid", "A100000000000000000001");
    overrides.put("kessai.merchants.shop.secret-key", "0123456789abcdef".repeat(4));
    overrides.put("kessai.inquiry.rate-per-second", "1000");
    overrides.put("quarkus.scheduler.enabled", "false");
    return overrides;
  }

  /** And one that looks at its list by itself, in a hurry. */
  public static class Busy extends WorkerProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
      overrides.put("quarkus.scheduler.enabled", "true");
      overrides.put("kessai.inquiry.tick", "1s");
      overrides.put("kessai.inquiry.backoff-first", "1s");
      overrides.put("kessai.inquiry.backoff-longest", "2s");
      overrides.put("kessai.inquiry.breaker.delay", "2s");
      overrides.put("kessai.inquiry.breaker.window", "4");
      return overrides;
    }
  }
}

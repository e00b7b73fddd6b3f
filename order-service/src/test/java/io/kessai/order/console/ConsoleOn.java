package io.kessai.order.console;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** The console as an operator switches it on, on one machine. */
public final class ConsoleOn implements QuarkusTestResourceLifecycleManager {
  static final String OPERATOR = "hanako";
  static final String PASSWORD = newPassword();

  /** For Quarkus. */
  public ConsoleOn() {}

  @Override
  public Map<String, String> start() {
    return Map.of(
        "kessai.console.login",
        "password",
        "kessai.console.operator",
        OPERATOR,
        "kessai.console.password",
        PASSWORD,
        "kessai.console.page-size",
        "3");
  }

  @Override
  public void stop() {}

  private static String newPassword() {
    byte[] random = new byte[18];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().encodeToString(random);
  }
}

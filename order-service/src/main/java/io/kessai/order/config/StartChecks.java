package io.kessai.order.config;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;

/**
 * Stops the start, with what to mend, where the service could only wait or refuse afterwards. The
 * database is looked at by its migration.
 */
@Singleton
final class StartChecks {
  private static final String KAFKA = "bootstrap.servers";
  private static final String KEY = "mp.jwt.verify.publickey.location";

  private final Map<String, Object> kafka;
  private final Instance<JWTAuthContextInfo> tokens;
  private final Duration timeout;

  StartChecks(
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      Instance<JWTAuthContextInfo> tokens,
      OrderConfig config) {
    this.kafka = new HashMap<>(kafka);
    this.tokens = tokens;
    this.timeout = config.startTimeout();
  }

  void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event)
      throws InterruptedException {
    tokenKey();
    kafka();
  }

  private void kafka() throws InterruptedException {
    Admin admin = Admin.create(kafka);
    try {
      admin.describeCluster().clusterId().get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(
          "Kafka does not answer at %s within %s: set kafka.bootstrap.servers or start it."
              .formatted(kafka.get(KAFKA), timeout));
    } finally {
      // Waits for nothing: a call that nobody answers would hold the end up for a minute.
      admin.close(Duration.ZERO);
    }
  }

  private void tokenKey() {
    JWTAuthContextInfo found = found();
    if (found.getPublicVerificationKey() == null
        && found.getPublicKeyContent() == null
        && found.getPublicKeyLocation() == null) {
      throw new IllegalStateException(
          "There is no key to verify tokens with: set %s to a PEM file or a JWK set."
              .formatted(KEY));
    }
  }

  /** Reads the key, unless it is to be fetched later. */
  private JWTAuthContextInfo found() {
    try {
      JWTAuthContextInfo found = tokens.get();
      found.getPublicKeyLocation(); // behind its proxy it is made only now
      return found;
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "The key to verify tokens with cannot be read: set %s to a PEM file or a JWK set."
              .formatted(KEY));
    }
  }
}

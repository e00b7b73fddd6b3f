package io.kessai.order.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kessai.order.console.ConsoleConfig.Login;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.time.Duration;
import org.jboss.logging.Logger;

/** The login by password, for one machine: the one operator, who may do everything. */
@Singleton
final class PasswordLogin implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
  private static final Logger LOG = Logger.getLogger(PasswordLogin.class);
  private static final int SHORTEST_PASSWORD = 16;

  /** What a wrong guess costs, so that guessing on is of no use. */
  private static final Duration PENALTY = Duration.ofSeconds(1);

  private final Operators operators;
  private final ConsoleConfig config;

  PasswordLogin(Operators operators, ConsoleConfig config) {
    this.operators = operators;
    this.config = config;
  }

  /** Stops the start where everybody, or nobody, could log in. */
  void check(@Observes StartupEvent event) {
    if (config.login() == Login.PASSWORD
        && config.password().filter(word -> word.length() >= SHORTEST_PASSWORD).isEmpty()) {
      throw new IllegalStateException(
          "The console's login is by password, and there is none of %d characters or more: set kessai.console.password, or kessai.console.login to off."
              .formatted(SHORTEST_PASSWORD));
    }
  }

  @Override
  public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
    return UsernamePasswordAuthenticationRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
    if (isRight(request)) {
      return Uni.createFrom().item(operators.local());
    }
    LOG.warn("Somebody tried to log in to the console with a wrong name or password.");
    return Uni.createFrom()
        .voidItem()
        .onItem()
        .delayIt()
        .by(PENALTY)
        .chain(() -> Uni.createFrom().failure(new AuthenticationFailedException()));
  }

  /** Both are compared, so that the time tells nothing of which was wrong. */
  private boolean isRight(UsernamePasswordAuthenticationRequest request) {
    if (config.login() != Login.PASSWORD) {
      return false;
    }
    boolean name = equal(config.operator(), request.getUsername());
    String given = new String(request.getPassword().getPassword());
    boolean password = equal(config.password().orElseThrow(), given);
    return name && password;
  }

  private static boolean equal(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }
}

package io.kessai.order.console;

import io.kessai.order.console.ConsoleConfig.Login;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Stands before everything under {@code /console}, logins, redirects and files included: while no
 * login is configured there is nothing, and whatever is answered carries the headers that tell a
 * browser what not to do with it.
 */
@Singleton
final class ConsoleDoor {
  private static final String CONSOLE = "/console";
  private static final String ASSETS = CONSOLE + "/assets/";

  /** Before the login, which is a filter too. */
  private static final int PRIORITY = 1000;

  private static final int NOT_FOUND = 404;
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'self'; script-src 'none'; object-src 'none'; base-uri 'none';"
              + " form-action 'self'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin");

  private static final String OFF =
      """
      There is no console here: nobody has switched its login on.

      Set kessai.console.login to oidc, with quarkus.oidc.auth-server-url, quarkus.oidc.client-id and
      quarkus.oidc.credentials.secret of your identity provider; or, on one machine, to password, with
      kessai.console.password.
      """;

  private final boolean open;

  ConsoleDoor(ConsoleConfig config) {
    open = config.login() != Login.OFF;
  }

  void stand(@Observes Filters filters) {
    filters.register(this::meet, PRIORITY);
  }

  private void meet(RoutingContext request) {
    String path = HttpSecurityUtils.pathWithoutMatrixParams(request.normalizedPath());
    if (!path.equals(CONSOLE) && !path.startsWith(CONSOLE + "/")) {
      request.next();
      return;
    }
    MultiMap headers = request.response().headers();
    HEADERS.forEach(headers::set);
    headers.set("Cache-Control", path.startsWith(ASSETS) ? "no-cache" : "no-store");
    if (open) {
      request.next();
    } else {
      request
          .response()
          .setStatusCode(NOT_FOUND)
          .putHeader("Content-Type", "text/plain; charset=UTF-8")
          .end(OFF);
    }
  }
}

package io.kessai.order.console;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Who is looking, and in which language. */
@RequestScoped
class Visitor {
  private static final String LANGUAGE = "kessai-language";
  private static final Duration REMEMBERED = Duration.ofDays(365);

  private final HttpHeaders headers;
  private final UriInfo uri;
  private final SecurityIdentity identity;
  private final FormTokens tokens;
  private final boolean leavesAtProvider;

  Visitor(
      HttpHeaders headers,
      UriInfo uri,
      SecurityIdentity identity,
      FormTokens tokens,
      ConsoleConfig config) {
    this.headers = headers;
    this.uri = uri;
    this.identity = identity;
    this.tokens = tokens;
    this.leavesAtProvider = config.login() == ConsoleConfig.Login.OIDC && config.logoutAtProvider();
  }

  /** The page asked for, as its template needs it. */
  Page page() {
    return new Page(
        language(),
        address(),
        operator(),
        identity.hasRole(Roles.ACT),
        leavesAtProvider,
        tokens.ofThisBrowser());
  }

  /** The same for somebody whose login failed. */
  Page strangersPage() {
    return new Page(language(), address(), "", false, false, tokens.ofThisBrowser());
  }

  /** Who acts; empty for nobody. */
  String operator() {
    return identity.isAnonymous() ? "" : identity.getPrincipal().getName();
  }

  /** The language chosen before, else the browser's, else English. */
  private Language language() {
    return Optional.ofNullable(headers.getCookies().get(LANGUAGE))
        .map(Cookie::getValue)
        .flatMap(Language::of)
        .orElseGet(() -> Language.best(headers.getAcceptableLanguages()));
  }

  /** Remembers the language. */
  NewCookie chose(Language language) {
    return new NewCookie.Builder(LANGUAGE)
        .value(language.tag())
        .path("/console")
        .maxAge((int) REMEMBERED.toSeconds())
        .httpOnly(true)
        .sameSite(SameSite.STRICT)
        .build();
  }

  private String address() {
    URI asked = uri.getRequestUri();
    return asked.getRawPath()
        + Optional.ofNullable(asked.getRawQuery()).map(query -> "?" + query).orElse("");
  }
}

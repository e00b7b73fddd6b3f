package io.kessai.order.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kessai.order.problem.ProblemException;
import io.kessai.order.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.NewCookie.SameSite;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells a form of ours from one that another site makes the operator's browser send: the form sends
 * back a token that only our pages can have read off this browser's cookie, and the browser says
 * that one of our pages sent it.
 */
@RequestScoped
class FormTokens {
  private static final String COOKIE = "kessai-form";
  private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{32}");
  private static final int BYTES = 16;
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private final HttpHeaders headers;
  private final SecureRandom randomness;
  private String fresh;

  FormTokens(HttpHeaders headers, SecureRandom randomness) {
    this.headers = headers;
    this.randomness = randomness;
  }

  /** The browser's token, made now where it has none. */
  String ofThisBrowser() {
    return known().orElseGet(this::made);
  }

  /** The cookie of a token that was made now. */
  Optional<NewCookie> cookie() {
    return Optional.ofNullable(fresh)
        .map(
            token ->
                new NewCookie.Builder(COOKIE)
                    .value(token)
                    .path("/console")
                    .httpOnly(true)
                    .sameSite(SameSite.STRICT)
                    .build());
  }

  /** Refuses with 403 what no form of ours has sent. */
  void mustBeOurs(String sent) {
    String site = headers.getHeaderString("Sec-Fetch-Site");
    boolean own = site == null || OWN.contains(site);
    if (!own || sent == null || known().filter(token -> equal(token, sent)).isEmpty()) {
      throw ProblemException.of(ProblemType.NOT_OUR_FORM);
    }
  }

  private Optional<String> known() {
    return Optional.ofNullable(headers.getCookies().get(COOKIE))
        .map(Cookie::getValue)
        .filter(token -> TOKEN.matcher(token).matches());
  }

  private String made() {
    if (fresh == null) {
      byte[] random = new byte[BYTES];
      randomness.nextBytes(random);
      fresh = HexFormat.of().formatHex(random);
    }
    return fresh;
  }

  private static boolean equal(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }
}

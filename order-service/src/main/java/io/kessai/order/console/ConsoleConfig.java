package io.kessai.order.console;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/** How operators come in, and how much one page shows. */
@ConfigMapping(prefix = "kessai.console")
public interface ConsoleConfig {

  /** Who lets operators in; while it is off there is no console. */
  @WithDefault("off")
  Login login();

  /** The one operator's name where the login is by password. */
  @WithDefault("operator")
  String operator();

  /** The one operator's password. */
  Optional<String> password();

  /**
   * Whether logging out of the console logs out at the identity provider too, which must have an
   * address for that.
   */
  @WithDefault("false")
  boolean logoutAtProvider();

  /** Most lines of a list on one page. */
  @WithDefault("50")
  @Min(1)
  @Max(500)
  int pageSize();

  /** The ways to log in. */
  enum Login {
    /** None: there is no console. */
    OFF,
    /** By the one operator's name and password. */
    PASSWORD,
    /** By the identity provider that {@code quarkus.oidc} names. */
    OIDC
  }
}

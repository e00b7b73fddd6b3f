package io.kessai.storefront.page;

import io.kessai.storefront.StorefrontConfig;
import io.kessai.storefront.api.Problem;
import io.kessai.storefront.api.ProblemException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses what another site's page makes a browser post here. Every current browser says where a
 * request comes from ({@code Sec-Fetch-Site}), and older ones at least {@code Origin}; a program
 * says neither and has no consumer's browser to misuse.
 */
public class SameOrigin {
  private static final Set<String> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
  private static final Set<String> OWN = Set.of("same-origin", "none");
  private static final int FORBIDDEN = 403;

  private final String origin;

  SameOrigin(StorefrontConfig config) {
    origin = config.publicUrl().getScheme() + "://" + config.publicUrl().getAuthority();
  }

  @ServerRequestFilter
  Optional<Response> refuseOthers(ContainerRequestContext request) {
    if (SAFE.contains(request.getMethod()) || isOwn(request)) {
      return Optional.empty();
    }
    Problem problem =
        Problem.ofShop(
            "other-origin",
            FORBIDDEN,
            "Another site's page sent this.",
            "Use the shop's own pages.");
    return Optional.of(
        Response.status(FORBIDDEN).type(ProblemException.PROBLEM_JSON).entity(problem).build());
  }

  private boolean isOwn(ContainerRequestContext request) {
    String site = request.getHeaderString("Sec-Fetch-Site");
    if (site != null) {
      return OWN.contains(site);
    }
    String from = request.getHeaderString("Origin");
    return from == null || from.equals(origin);
  }
}

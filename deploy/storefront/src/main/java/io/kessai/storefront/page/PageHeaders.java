package io.kessai.storefront.page;

import io.kessai.storefront.StorefrontConfig;
import io.kessai.storefront.api.NextAction;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Sets what a page may load and where it may send: nothing but the shop itself, and card data to
 * the token server. Only an order that says "post this form" opens one more door, for its page.
 */
public class PageHeaders {
  private static final String FORM_TARGET = PageHeaders.class.getName();

  private final String policy;

  PageHeaders(StorefrontConfig config) {
    policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none';"
            + " frame-ancestors 'none'; connect-src 'self' "
            + config.tokenUrl()
            + "; form-action 'self'";
  }

  /**
   * Where the consumer has a form to post, lets this one response's forms post there, and on to
   * wherever that leads: payment companies redirect, and browsers hold a redirect after a form to
   * the same policy.
   */
  public static void allowForm(ContainerRequestContext request, NextAction next) {
    if (next.isForm()) {
      URI target = next.url();
      request.setProperty(
          FORM_TARGET, " https: " + target.getScheme() + "://" + target.getAuthority());
    }
  }

  @ServerResponseFilter
  void protect(ContainerRequestContext request, ContainerResponseContext response) {
    MultivaluedMap<String, Object> headers = response.getHeaders();
    Object target = request.getProperty(FORM_TARGET);
    headers.putSingle("Content-Security-Policy", target == null ? policy : policy + target);
    headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}

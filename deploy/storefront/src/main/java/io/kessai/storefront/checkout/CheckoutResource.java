package io.kessai.storefront.checkout;

import io.kessai.storefront.StorefrontConfig;
import io.kessai.storefront.api.NextAction;
import io.kessai.storefront.api.Payment;
import io.kessai.storefront.api.Problem;
import io.kessai.storefront.api.ProblemException;
import io.kessai.storefront.api.Status;
import io.kessai.storefront.checkout.Way.Browser;
import io.kessai.storefront.page.OrderIds;
import io.kessai.storefront.page.Page;
import io.kessai.storefront.page.Visitor;
import io.kessai.storefront.shop.Wish;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;

/** The checkout of one order. */
@Path("/checkout/{orderId}")
@RunOnVirtualThread
public class CheckoutResource {
  private final StorefrontConfig config;
  private final Payments payments;
  private final Visitor visitor;

  CheckoutResource(StorefrontConfig config, Payments payments, Visitor visitor) {
    this.config = config;
    this.payments = payments;
    this.visitor = visitor;
  }

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Checkout(Page page, String orderId, Wish wish, StorefrontConfig shop)
      implements TemplateInstance {}

  /**
   * What the script obeys.
   *
   * @param status how far the order has come
   * @param nextAction what the browser must do next
   */
  public record Paid(Status status, NextAction nextAction) {}

  /** The form; once it was sent, the order's page instead. */
  @GET
  @Produces(MediaType.TEXT_HTML)
  public Response checkout(
      @PathParam("orderId") String orderId,
      @QueryParam("good") String good,
      @QueryParam("amount") Long amount) {
    requireOwn(orderId);
    if (visitor.orders().contains(orderId)) {
      return Response.seeOther(URI.create("/orders/" + orderId)).build();
    }
    Page page = visitor.page();
    Checkout form = new Checkout(page, orderId, Wish.of(good, amount), config);
    return Response.ok(page.show(form)).build();
  }

  /** Pays with the token, and says what the browser must do next. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response pay(
      @PathParam("orderId") String orderId,
      @QueryParam("good") String good,
      @QueryParam("amount") Long amount,
      HttpServerRequest http,
      String json) {
    requireOwn(orderId);
    try {
      PayRequest request = PayRequest.read(Objects.requireNonNullElse(json, ""));
      long due = Wish.of(good, amount).amount();
      Payment payment = payments.pay(orderId, due, request, browser(http));
      return Response.ok(new Paid(payment.status(), payment.nextAction()))
          .cookie(visitor.ordered(orderId))
          .build();
    } catch (ProblemException refusal) {
      return tell(refusal.problem(), orderId);
    }
  }

  /** Passes a problem on to the script. Where it may be paid all the same, the order is kept. */
  private Response tell(Problem problem, String orderId) {
    Response.ResponseBuilder answer =
        Response.status(problem.status()).type(ProblemException.PROBLEM_JSON).entity(problem);
    if (problem.sameAgain()) {
      answer.cookie(visitor.ordered(orderId));
    }
    return answer.build();
  }

  private static Browser browser(HttpServerRequest http) {
    return new Browser(
        Objects.requireNonNullElse(http.getHeader(HttpHeaders.ACCEPT), MediaType.WILDCARD),
        Objects.requireNonNullElse(http.getHeader(HttpHeaders.USER_AGENT), "unknown"),
        http.remoteAddress().hostAddress());
  }

  private static void requireOwn(String orderId) {
    if (!OrderIds.isOne(orderId)) {
      throw new NotFoundException();
    }
  }
}

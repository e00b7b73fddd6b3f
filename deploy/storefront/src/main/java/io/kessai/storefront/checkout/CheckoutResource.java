package io.kessai.storefront.checkout;

import io.kessai.storefront.StorefrontConfig;
import io.kessai.storefront.api.NextAction;
import io.kessai.storefront.api.Payment;
import io.kessai.storefront.api.PaymentsClient.Asked;
import io.kessai.storefront.api.Problem;
import io.kessai.storefront.api.ProblemException;
import io.kessai.storefront.api.Status;
import io.kessai.storefront.page.OrderIds;
import io.kessai.storefront.page.Page;
import io.kessai.storefront.page.Visitor;
import io.kessai.storefront.shop.Wish;
import io.kessai.storefront.way.Browser;
import io.kessai.storefront.way.Fields;
import io.kessai.storefront.way.Way;
import io.kessai.storefront.way.Ways;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;

/** The checkout of one order. */
@Path("/checkout/{orderId}")
@RunOnVirtualThread
public class CheckoutResource {
  private static final String YEN = "JPY";

  private final StorefrontConfig config;
  private final Ways ways;
  private final Offers offers;
  private final Payments payments;
  private final Visitor visitor;

  CheckoutResource(
      StorefrontConfig config, Ways ways, Offers offers, Payments payments, Visitor visitor) {
    this.config = config;
    this.ways = ways;
    this.offers = offers;
    this.payments = payments;
    this.visitor = visitor;
  }

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Checkout(Page page, String orderId, Wish wish, StorefrontConfig shop, List<Offer> offers)
      implements TemplateInstance {}

  /**
   * What the script obeys.
   *
   * @param status how far the order has come
   * @param nextAction what the browser must do next
   */
  public record Paid(Status status, NextAction nextAction) {}

  /**
   * The form; once it was sent, the order's page instead. The shopper is named here already: what
   * is sent again because nobody answered must be the very same.
   */
  @GET
  @Produces(MediaType.TEXT_HTML)
  public Response checkout(@PathParam("orderId") String orderId, @BeanParam Wish.Query asked) {
    requireOwn(orderId);
    if (visitor.orders().contains(orderId)) {
      return Response.seeOther(URI.create("/orders/" + orderId)).build();
    }
    Page page = visitor.page();
    Wish wish = Wish.of(asked);
    Checkout form = new Checkout(page, orderId, wish, config, offers.of(wish, page));
    return Response.ok(page.show(form)).cookie(visitor.named()).build();
  }

  /** Pays, and says what the browser must do next. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Response pay(
      @PathParam("orderId") String orderId,
      @BeanParam Wish.Query asked,
      HttpServerRequest http,
      String json) {
    requireOwn(orderId);
    try {
      PayRequest request = PayRequest.read(Objects.requireNonNullElse(json, ""));
      Way way = ways.of(request.method()).orElseThrow(this::unknownMethod);
      Payment payment =
          payments.pay(orderId, way, asked(orderId, Wish.of(asked), way, request, browser(http)));
      return Response.ok(new Paid(payment.status(), payment.nextAction()))
          .cookie(visitor.ordered(orderId))
          .build();
    } catch (ProblemException refusal) {
      return tell(refusal.problem(), orderId);
    }
  }

  private Asked asked(String orderId, Wish wish, Way way, PayRequest request, Browser browser) {
    return new Asked(
        wish.amount(),
        YEN,
        request.captures(way),
        config.publicUrl().resolve("/orders/" + orderId),
        wish.original().orElse(null),
        visitor.shopper().orElse(null),
        way.details(request.form(way, orderId, wish.original()), browser));
  }

  private ProblemException unknownMethod() {
    return Fields.refusal(
        "This shop has no such way to pay.",
        "Choose one of: " + String.join(", ", ways.all().stream().map(Way::id).toList()) + ".");
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

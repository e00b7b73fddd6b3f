package io.kessai.simulator.paypal;

import io.kessai.simulator.books.Order;
import io.kessai.simulator.paypal.Checkouts.Onward;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;

/** PayPal's pages, for the consumer's browser. */
@Path("/paypal/{token}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class CheckoutResource {

  private final Checkouts checkouts;

  CheckoutResource(Checkouts checkouts) {
    this.checkouts = checkouts;
  }

  /** {@code loginUrl}. */
  @GET
  public Response login(@PathParam("token") String token) {
    return checkouts
        .open(token)
        .map(order -> page(Response.Status.OK, login(token, order)))
        .orElseGet(CheckoutResource::unknown);
  }

  /** The consumer's answer: approve, cancel or leave. */
  @POST
  @Path("answer")
  public Response answer(@PathParam("token") String token, @FormParam("answer") String answer) {
    return switch (answer == null ? "" : answer) {
      case "approve" -> send(checkouts.approve(token));
      case "cancel" -> send(checkouts.cancel(token));
      case "leave" -> page(Response.Status.OK, Pages.left(token));
      default -> throw new BadRequestException("answer: approve, cancel or leave");
    };
  }

  private static Response send(Optional<Onward> onward) {
    return onward
        .map(
            to -> {
              UriBuilder uri = UriBuilder.fromUri(to.uri());
              to.parameters().forEach(uri::queryParam);
              return Response.seeOther(uri.build()).build();
            })
        .orElseGet(CheckoutResource::unknown);
  }

  private static TemplateInstance login(String token, Order order) {
    return Pages.login(
        token,
        order.opening().merchant().name(),
        NumberFormat.getIntegerInstance(Locale.JAPAN).format(order.opening().amount()),
        order.part(Checkout.class).map(Checkout::description).orElse(""));
  }

  private static Response unknown() {
    return page(Response.Status.NOT_FOUND, Pages.unknown());
  }

  private static Response page(Response.Status status, TemplateInstance template) {
    return Response.status(status).entity(template).header("Cache-Control", "no-store").build();
  }
}

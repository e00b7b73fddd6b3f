package io.kessai.simulator.bank;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The bank's page. It never leads back to the merchant. */
@Path("/net-banking")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class NetBankingResource {

  private final Payments payments;
  private final BankOrders orders;

  NetBankingResource(Payments payments, BankOrders orders) {
    this.payments = payments;
    this.orders = orders;
  }

  /** Opened by the merchant's form, with the fields of protocol section 3.4. */
  @POST
  public Response open(
      @FormParam("skno") String institution,
      @FormParam("bptn") String pattern,
      @FormParam("bill") String bill) {
    return institution == null || pattern == null || bill == null
        ? Pages.notFound()
        : show(orders.pageIdOf(institution, bill).flatMap(payments::open));
  }

  /** Opened from the payment server's confirm page. */
  @GET
  @Path("{pageId}")
  public Response open(@PathParam("pageId") String pageId) {
    return show(payments.open(pageId));
  }

  /** The consumer pays. */
  @POST
  @Path("{pageId}/pay")
  public Response pay(@PathParam("pageId") String pageId) {
    return show(payments.payOnBankPage(pageId));
  }

  private static Response show(Optional<Bill> bill) {
    return bill.map(shown -> Pages.page(Response.Status.OK, Pages.bank(shown)))
        .orElseGet(Pages::notFound);
  }
}

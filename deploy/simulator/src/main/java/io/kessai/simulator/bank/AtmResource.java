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

/** An ATM that takes Pay-easy; net banking asks for the same three numbers. */
@Path("/atm")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class AtmResource {

  private final Payments payments;
  private final BankOrders orders;

  AtmResource(Payments payments, BankOrders orders) {
    this.payments = payments;
    this.orders = orders;
  }

  /** It asks for the numbers. */
  @GET
  public Response ask() {
    return Pages.page(Response.Status.OK, Pages.atm(false));
  }

  /** It shows what they name. */
  @POST
  public Response look(
      @FormParam("institution") String institution,
      @FormParam("customerNo") String customerNo,
      @FormParam("confirmNo") String confirmNo) {
    return orders
        .pageIdOf(digits(institution), digits(customerNo), digits(confirmNo))
        .flatMap(payments::look)
        .map(bill -> Pages.page(Response.Status.OK, Pages.bill(bill)))
        .orElseGet(() -> Pages.page(Response.Status.NOT_FOUND, Pages.atm(true)));
  }

  /** The consumer pays. */
  @POST
  @Path("{pageId}/pay")
  public Response pay(@PathParam("pageId") String pageId) {
    return payments
        .look(pageId)
        .flatMap(bill -> payments.pay(pageId, bill.yen()))
        .map(bill -> Pages.page(Response.Status.OK, Pages.bill(bill)))
        .orElseGet(Pages::notFound);
  }

  /** As people type numbers: with blanks and hyphens. */
  private static String digits(String typed) {
    return typed == null ? "" : typed.replaceAll("[^0-9]", "");
  }
}

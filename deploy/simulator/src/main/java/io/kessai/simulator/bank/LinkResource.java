package io.kessai.simulator.bank;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/** The payment server's own pages of a bank link: choose a bank, confirm the payment. */
@Path("/bank/{pageId}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class LinkResource {

  private final Payments payments;
  private final FinancialInstitutions institutions;

  LinkResource(Payments payments, FinancialInstitutions institutions) {
    this.payments = payments;
    this.institutions = institutions;
  }

  /** The page that {@code url} of the answer leads to. */
  @GET
  public Response banks(@PathParam("pageId") String pageId) {
    return show(payments.look(pageId), bill -> Pages.banks(bill, institutions.forPc()));
  }

  /** A bank was chosen: its page opens in another window, unless the browser blocks it. */
  @POST
  @Path("choose")
  public Response choose(
      @PathParam("pageId") String pageId, @FormParam("bankCode") String bankCode) {
    return show(
        payments.choose(pageId, bankCode == null ? "" : bankCode),
        bill ->
            bill.bank().isEmpty()
                ? Pages.banks(bill, institutions.forPc())
                : Pages.confirm(bill, true, false));
  }

  /** Once it is paid, the browser goes to the thanks page, with nothing added to its address. */
  @POST
  @Path("confirm")
  public Response confirm(@PathParam("pageId") String pageId) {
    Optional<Bill> bill = payments.confirm(pageId);
    Optional<String> thanks = bill.filter(Bill::isPaid).flatMap(Bill::thanksUrl);
    return thanks.isPresent()
        ? Response.seeOther(URI.create(thanks.get())).build()
        : show(bill, shown -> Pages.confirm(shown, false, true));
  }

  private static Response show(Optional<Bill> bill, Function<Bill, TemplateInstance> page) {
    return bill.map(shown -> Pages.page(Response.Status.OK, page.apply(shown)))
        .orElseGet(Pages::notFound);
  }
}

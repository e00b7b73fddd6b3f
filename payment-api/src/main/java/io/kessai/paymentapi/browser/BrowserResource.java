package io.kessai.paymentapi.browser;

import io.kessai.fact.OrderKey;
import io.kessai.method.NextAction;
import io.kessai.method.ReturnWay;
import io.kessai.paymentapi.payment.BrowserReturns;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where consumers' browsers come by. */
@Path("/browser/{merchant}/{order}")
@RunOnVirtualThread
public class BrowserResource {
  private final BrowserReturns returns;

  BrowserResource(BrowserReturns returns) {
    this.returns = returns;
  }

  /** The payment server's document as it came: no templating, re-encoding or sanitising (TDS-2). */
  @GET
  @Path("/page/{key}")
  @Operation(hidden = true)
  public Response page(
      @PathParam("merchant") String merchant,
      @PathParam("order") String order,
      @PathParam("key") String key) {
    Optional<NextAction.ShowHtml> page =
        key(merchant, order).flatMap(found -> returns.page(found, key));
    return page.map(
            html ->
                Response.ok(html.bytes())
                    .type("text/html; charset=" + html.charset())
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .header("Referrer-Policy", "no-referrer")
                    .header("X-Content-Type-Options", "nosniff")
                    .build())
        .orElseGet(Pages::notVerified);
  }

  /** A browser that comes back by POST, with the outcome in a form (TDS-4). */
  @POST
  @Path("/return{way:(/cancelled|/failed)?}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(hidden = true)
  public Response post(
      @PathParam("merchant") String merchant,
      @PathParam("order") String order,
      @PathParam("way") String way,
      String form) {
    return comeBack(merchant, order, way, form);
  }

  /** A browser that comes back by GET. */
  @GET
  @Path("/return{way:(/cancelled|/failed)?}")
  @Operation(hidden = true)
  public Response get(
      @PathParam("merchant") String merchant,
      @PathParam("order") String order,
      @PathParam("way") String way,
      @Context UriInfo address) {
    return comeBack(merchant, order, way, address.getRequestUri().getRawQuery());
  }

  private Response comeBack(String merchant, String order, String path, String carried) {
    Optional<URI> onward =
        returns.comeBack(key(merchant, order), ReturnWay.ofPath(path), Form.read(carried));
    return onward
        .map(
            page ->
                Response.seeOther(page)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .header("Referrer-Policy", "no-referrer")
                    .build())
        .orElseGet(Pages::notVerified);
  }

  private static Optional<OrderKey> key(String merchant, String order) {
    try {
      return Optional.of(OrderKey.of(merchant, order));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

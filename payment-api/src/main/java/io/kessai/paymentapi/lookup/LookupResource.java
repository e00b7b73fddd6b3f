package io.kessai.paymentapi.lookup;

import io.kessai.fact.OrderId;
import io.kessai.fact.OrderKey;
import io.kessai.gateway.Merchant;
import io.kessai.paymentapi.description.Operations;
import io.kessai.paymentapi.problem.Problem;
import io.kessai.paymentapi.storefront.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What storefronts may ask the payment server through a method; it moves no money. */
@Path("/merchants/{merchant}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lookups")
@RunOnVirtualThread
public class LookupResource {
  private final Caller caller;
  private final Lookups lookups;

  LookupResource(Caller caller, Lookups lookups) {
    this.caller = caller;
    this.lookups = lookups;
  }

  /** Something that is the same for all orders, such as the list of banks (BANK-6). */
  @GET
  @Path("/methods/{method}/{lookup}")
  @RolesAllowed({"payments:read", "payments:write"})
  @Operation(
      operationId = Operations.LOOK_UP_OF_MERCHANT,
      summary = "What is the same for all orders of a method, such as bank/banks")
  @APIResponse(
      responseCode = "200",
      description =
          "As the payment server last told it; with the header Warning where it is older than it"
              + " should be")
  public Response ofMerchant(
      @PathParam("merchant") String merchant,
      @PathParam("method") String method,
      @PathParam("lookup") String lookup) {
    Merchant account = caller.actsFor(merchant);
    return response(lookups.ofMerchant(account, method, lookup));
  }

  /** Something about one order, such as PayPal's buyer (PPAL-1); it is not kept. */
  @GET
  @Path("/orders/{order}/payment/{lookup}")
  @RolesAllowed({"payments:read", "payments:write"})
  @Operation(
      operationId = Operations.LOOK_UP_OF_ORDER,
      summary = "Something about one order, such as payer of a PayPal order")
  @APIResponse(responseCode = "200", description = "As the payment server tells it now")
  public Response ofOrder(
      @PathParam("merchant") String merchant,
      @PathParam("order") String order,
      @PathParam("lookup") String lookup) {
    Merchant account = caller.actsFor(merchant);
    return response(lookups.ofOrder(account, new OrderKey(account.id(), orderId(order)), lookup));
  }

  private static OrderId orderId(String order) {
    try {
      return new OrderId(order);
    } catch (IllegalArgumentException e) {
      throw Problem.invalid("orderId", e.getMessage());
    }
  }

  private static Response response(Lookups.Told told) {
    Response.ResponseBuilder response =
        Response.ok(told.body()).header(HttpHeaders.CACHE_CONTROL, "no-store");
    if (told.stale()) {
      response.header("Warning", "110 kessai \"the payment server could not be asked\"");
    }
    return response.build();
  }
}

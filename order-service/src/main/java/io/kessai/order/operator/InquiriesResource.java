package io.kessai.order.operator;

import io.kessai.fact.OrderKey;
import io.kessai.order.problem.Problem;
import io.kessai.order.problem.ProblemException;
import io.kessai.order.query.Access;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The inquiries that operators want about an order. */
@Path("/operations/orders/{merchant}/{order}/inquiries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Access.ORDERS_OPERATE)
@RunOnVirtualThread
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@Tag(name = "Operations")
public class InquiriesResource {
  private final WantedInquiries inquiries;
  private final Access access;

  InquiriesResource(WantedInquiries inquiries, Access access) {
    this.inquiries = inquiries;
    this.access = access;
  }

  /** Has the payment server asked about the order now. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "askPaymentServer",
      summary = "Ask the payment server about an order now",
      description =
          "The reconciliation worker asks as soon as its rate allows, whatever its schedule says,"
              + " once; what it learns is a fact of the order. Who wanted it and why is kept.")
  @RequestBody(
      content =
          @Content(
              schema = @Schema(implementation = InquiryRequest.class),
              examples = @ExampleObject(name = "why", value = Examples.REQUEST)))
  @APIResponse(
      responseCode = "202",
      description = "The worker will ask",
      content =
          @Content(
              schema = @Schema(implementation = WantedInquiry.class),
              examples = @ExampleObject(name = "wanted", value = Examples.WANTED)))
  @APIResponse(
      responseCode = "404",
      description = "No fact about this order has come yet",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class),
              examples = @ExampleObject(name = "unknown", value = Examples.UNKNOWN)))
  public Response want(
      @PathParam("merchant") String merchant,
      @PathParam("order") String order,
      InquiryRequest request)
      throws SQLException {
    if (!access.isForEveryMerchant()) {
      access.mustInclude(merchant);
    }
    String why = Reason.checked("why", request == null ? null : request.why());
    WantedInquiry wanted =
        inquiries
            .want(key(merchant, order), access.actor(), why)
            .orElseThrow(InquiriesResource::unknown);
    return Response.accepted(wanted).build();
  }

  private static OrderKey key(String merchant, String order) {
    try {
      return OrderKey.of(merchant, order);
    } catch (IllegalArgumentException e) {
      throw unknown();
    }
  }

  private static ProblemException unknown() {
    return new ProblemException(
        Problem.of(
            404,
            "unknown-order",
            "Unknown order",
            "No fact about this order has come yet, so there is nothing to ask about."));
  }
}

package io.kessai.order.operator;

import io.kessai.fact.OrderKey;
import io.kessai.order.description.Operations;
import io.kessai.order.problem.ProblemException;
import io.kessai.order.problem.ProblemType;
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
      operationId = Operations.ASK_PAYMENT_SERVER,
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
            .orElseThrow(() -> ProblemException.of(ProblemType.UNKNOWN_ORDER));
    return Response.accepted(wanted).build();
  }

  private static OrderKey key(String merchant, String order) {
    try {
      return OrderKey.of(merchant, order);
    } catch (IllegalArgumentException e) {
      throw ProblemException.of(ProblemType.UNKNOWN_ORDER);
    }
  }
}

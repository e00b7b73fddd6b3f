package io.kessai.order.console;

import io.kessai.fact.OrderKey;
import io.kessai.order.operator.Reason;
import io.kessai.order.operator.WantedInquiries;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

/** Has the payment server asked about an order. */
@Path("/console/orders/{merchant}/{order}/inquiries")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ACT)
@RunOnVirtualThread
public class AskResource {
  private final Visitor visitor;
  private final FormTokens tokens;
  private final WantedInquiries inquiries;

  AskResource(Visitor visitor, FormTokens tokens, WantedInquiries inquiries) {
    this.visitor = visitor;
    this.tokens = tokens;
    this.inquiries = inquiries;
  }

  /** Now, whatever the worker's schedule says. */
  @POST
  @Operation(hidden = true)
  public Response ask(
      @PathParam("merchant") String merchant,
      @PathParam("order") String order,
      @RestForm String token,
      @RestForm String why)
      throws SQLException {
    tokens.mustBeOurs(token);
    OrderKey key = LifeResource.key(merchant, order);
    if (inquiries.want(key, visitor.operator(), Reason.checked("why", why)).isEmpty()) {
      throw new NotFoundException();
    }
    return LifeResource.to(key);
  }
}

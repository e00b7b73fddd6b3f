package io.kessai.order.query;

import io.kessai.fact.OrderKey;
import io.kessai.order.config.OrderConfig;
import io.kessai.order.description.Operations;
import io.kessai.order.problem.Parameters;
import io.kessai.order.problem.ProblemException;
import io.kessai.order.problem.ProblemType;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A merchant's orders. */
@Path("/merchants/{merchant}/orders")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Access.ORDERS_READ)
@RunOnVirtualThread
@Tag(name = "Orders")
public class OrdersResource {
  private final OrderQueries orders;
  private final HistoryQueries histories;
  private final Access access;
  private final Asked words;
  private final OrderConfig.Query limits;

  OrdersResource(
      OrderQueries orders,
      HistoryQueries histories,
      Access access,
      Asked words,
      OrderConfig config) {
    this.orders = orders;
    this.histories = histories;
    this.access = access;
    this.words = words;
    this.limits = config.query();
  }

  /** The state of one order (ORDER-1, ORDER-4). */
  @GET
  @Path("/{order}")
  @Operation(
      operationId = Operations.READ_ORDER,
      summary = "The state of an order",
      description =
          "Read off everything that is known of the order. Send the ETag as If-None-Match to be"
              + " answered 304 until the order changes.")
  @APIResponse(
      responseCode = "200",
      description = "The order",
      content =
          @Content(
              schema = @Schema(implementation = OrderView.class),
              examples = {
                @ExampleObject(name = "captured", value = Examples.CAPTURED),
                @ExampleObject(name = "refund in doubt", value = Examples.REFUND_IN_DOUBT)
              }))
  @APIResponse(responseCode = "304", description = "Unchanged since the version of If-None-Match")
  public RestResponse<OrderView> order(
      @PathParam("merchant") String merchant,
      @PathParam("order") String order,
      @Context Request request)
      throws SQLException {
    OrderView view =
        orders
            .find(key(merchant, order))
            .orElseThrow(() -> ProblemException.of(ProblemType.UNKNOWN_ORDER));
    EntityTag tag = new EntityTag(Long.toString(view.version()));
    boolean changed = request.evaluatePreconditions(tag) == null;
    return (changed ? ResponseBuilder.ok(view) : ResponseBuilder.<OrderView>notModified())
        .tag(tag)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }

  /** Everything that was learned about one order (ORDER-2). */
  @GET
  @Path("/{order}/history")
  @Operation(
      operationId = Operations.READ_HISTORY,
      summary = "The history of an order",
      description = "Every fact about the order: who told it, when, and what it changed.")
  @APIResponse(
      responseCode = "200",
      description = "The history",
      content =
          @Content(
              schema = @Schema(implementation = HistoryView.class),
              examples = @ExampleObject(name = "captured", value = Examples.HISTORY)))
  public HistoryView history(
      @PathParam("merchant") String merchant, @PathParam("order") String order)
      throws SQLException {
    return histories
        .find(key(merchant, order))
        .orElseThrow(() -> ProblemException.of(ProblemType.UNKNOWN_ORDER));
  }

  /** The merchant's orders that were asked for, a page at a time. */
  @GET
  @Operation(
      operationId = Operations.LIST_ORDERS,
      summary = "The orders of a merchant",
      description = "All of them or those that every filter fits, a page at a time.")
  @APIResponse(
      responseCode = "200",
      description = "One page",
      content =
          @Content(
              schema = @Schema(implementation = OrderPage.class),
              examples = {
                @ExampleObject(name = "attention", value = Examples.PAGE),
                @ExampleObject(name = "the newest", value = Examples.NEWEST)
              }))
  public OrderPage list(@PathParam("merchant") String merchant, @BeanParam OrderParameters asked)
      throws SQLException {
    access.mustInclude(merchant);
    OrderFilter filter = words.filter(asked);
    Parameters.limitWithin(limits.pageLimit(), asked.limit);
    return words.newest(asked.sort)
        ? orders.newest(merchant, filter, asked.after, asked.limit)
        : orders.byId(merchant, filter, asked.after, asked.limit);
  }

  private OrderKey key(String merchant, String order) {
    access.mustInclude(merchant);
    try {
      return OrderKey.of(merchant, order);
    } catch (IllegalArgumentException e) {
      throw ProblemException.of(ProblemType.UNKNOWN_ORDER);
    }
  }
}

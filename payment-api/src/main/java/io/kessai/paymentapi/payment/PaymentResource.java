package io.kessai.paymentapi.payment;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.kessai.fact.OrderId;
import io.kessai.fact.OrderKey;
import io.kessai.gateway.Merchant;
import io.kessai.paymentapi.description.Operations;
import io.kessai.paymentapi.problem.Problem;
import io.kessai.paymentapi.storefront.Caller;
import io.kessai.paymentapi.storefront.RequestBodies;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The storefronts' REST: start a payment, read it, capture, cancel, refund. */
@Path("/merchants/{merchant}/orders/{order}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Payments")
@RunOnVirtualThread
public class PaymentResource {
  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  private static final String KEY_MEANS =
      "1 to 100 visible ASCII characters: a new one for each command, the same one to try it again";
  private static final String REPLAYED = "Idempotent-Replayed";
  private static final int PROBLEM_FROM = 400;

  private final Caller caller;
  private final RequestBodies bodies;
  private final Payments payments;
  private final Reading reading;

  PaymentResource(Caller caller, RequestBodies bodies, Payments payments, Reading reading) {
    this.caller = caller;
    this.bodies = bodies;
    this.payments = payments;
    this.reading = reading;
  }

  /** Starts a payment; the answer's {@code nextAction} says what the consumer's browser must do. */
  @POST
  @Path("/payments/{method}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed("payments:write")
  @Operation(
      operationId = Operations.START,
      summary = "Start a payment",
      description =
          "An order is one attempt to be paid. The answer's nextAction says what the consumer's"
              + " browser must do.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = StartRequest.class)))
  @APIResponse(
      responseCode = "201",
      description = "The payment server answered; see status",
      content = @Content(schema = @Schema(implementation = PaymentView.class)))
  @APIResponse(
      responseCode = "202",
      description = "In doubt; read the payment until it is not",
      content = @Content(schema = @Schema(implementation = PaymentView.class)))
  public Response start(
      @PathParam("merchant") String merchant,
      @PathParam("order") String order,
      @PathParam("method") String method,
      @Parameter(required = true, description = KEY_MEANS) @HeaderParam(IDEMPOTENCY_KEY) String key,
      String body)
      throws JsonProcessingException {
    Merchant account = caller.actsFor(merchant);
    OrderId id = orderId(order);
    StartRequest request = bodies.read(body, StartRequest.class);
    Attempt attempt = attempt(key, merchant + "/" + order + "/" + method, body);
    return response(account, id, payments.start(account, id, method, request, attempt));
  }

  /** The payment as it is known now. */
  @GET
  @Path("/payment")
  @RolesAllowed({"payments:read", "payments:write"})
  @Operation(operationId = Operations.READ, summary = "Read a payment")
  @APIResponse(
      responseCode = "200",
      description = "The payment as it is known now",
      content = @Content(schema = @Schema(implementation = PaymentView.class)))
  public Response read(@PathParam("merchant") String merchant, @PathParam("order") String order) {
    Merchant account = caller.actsFor(merchant);
    return Response.ok(reading.view(new OrderKey(account.id(), orderId(order))))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /**
   * Gives a command on an order that is open already: complete what the consumer agreed to, capture
   * or give back money in whole or part, cancel, end a standing agreement. What can be asked now
   * stands in the payment itself.
   */
  @POST
  @Path("/payment/{operation:complete|capture|cancel|refund|terminate}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed("payments:write")
  @Operation(
      operationId = Operations.FOLLOW,
      summary = "Complete, capture, cancel, refund, or end an agreement",
      description = "What can be asked now stands in the payment's operations.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = FollowRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = "The payment server answered; or the consumer must confirm it, see nextAction",
      content = @Content(schema = @Schema(implementation = PaymentView.class)))
  @APIResponse(
      responseCode = "202",
      description = "In doubt; read the payment until it is not",
      content = @Content(schema = @Schema(implementation = PaymentView.class)))
  public Response follow(
      @PathParam("merchant") String merchant,
      @PathParam("order") String order,
      @PathParam("operation") String operation,
      @Parameter(required = true, description = KEY_MEANS) @HeaderParam(IDEMPOTENCY_KEY) String key,
      String body)
      throws JsonProcessingException {
    Merchant account = caller.actsFor(merchant);
    OrderId id = orderId(order);
    FollowRequest request = bodies.read(body, FollowRequest.class);
    var asked = io.kessai.fact.Operation.valueOf(operation.toUpperCase(Locale.ROOT));
    Attempt attempt = attempt(key, merchant + "/" + order + "/" + asked, body);
    return response(account, id, payments.follow(account, id, asked, request, attempt));
  }

  private Attempt attempt(String key, String path, String body) {
    bodies.refuseCardNumber(key == null ? "" : key);
    return Attempt.of(key, path, body == null ? "" : body);
  }

  private OrderId orderId(String order) {
    bodies.refuseCardNumber(order);
    try {
      return new OrderId(order);
    } catch (IllegalArgumentException e) {
      throw Problem.invalid("orderId", e.getMessage());
    }
  }

  private static Response response(Merchant merchant, OrderId order, PaymentAnswer answer) {
    Response.ResponseBuilder response =
        Response.status(answer.status())
            .entity(answer.body())
            .type(
                answer.status() < PROBLEM_FROM
                    ? MediaType.APPLICATION_JSON
                    : "application/problem+json")
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .header(
                HttpHeaders.LOCATION,
                "/merchants/" + merchant.id() + "/orders/" + order + "/payment");
    if (answer.repeated()) {
      response.header(REPLAYED, "true");
    }
    if (answer.status() == PaymentAnswer.IN_DOUBT) {
      response.header(HttpHeaders.RETRY_AFTER, 2);
    }
    return response.build();
  }
}

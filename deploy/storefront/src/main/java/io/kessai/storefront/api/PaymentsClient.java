package io.kessai.storefront.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * Asks payment-api. Every command carries a key: asked again with the same key and the same body,
 * it is done once and answered as the first time. What is refused comes as a {@link
 * ProblemException}.
 */
@RegisterRestClient(configKey = "payment-api")
@RegisterProvider(Bearer.class)
@RegisterProvider(ProblemException.Mapper.class)
@Path("/merchants/{merchant}")
@Produces({MediaType.APPLICATION_JSON, ProblemException.PROBLEM_JSON})
@Consumes(MediaType.APPLICATION_JSON)
public interface PaymentsClient {

  /** Opens the order: authorise, or authorise and capture at once. */
  @POST
  @Path("/orders/{orderId}/payments/{method}")
  Payment pay(
      @PathParam("merchant") String merchant,
      @PathParam("orderId") String orderId,
      @PathParam("method") String method,
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      Asked asked);

  /** Asks for an operation on the order's payment. */
  @POST
  @Path("/orders/{orderId}/payment/{operation}")
  Payment operate(
      @PathParam("merchant") String merchant,
      @PathParam("orderId") String orderId,
      @PathParam("operation") String operation,
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      Operated operated);

  /** The payment as it is known now. */
  @GET
  @Path("/orders/{orderId}/payment")
  Payment payment(@PathParam("merchant") String merchant, @PathParam("orderId") String orderId);

  /** Something about the payment that its method can look up, such as who pays. */
  @GET
  @Path("/orders/{orderId}/payment/{lookup}")
  Uni<JsonNode> ofPayment(
      @PathParam("merchant") String merchant,
      @PathParam("orderId") String orderId,
      @PathParam("lookup") String lookup);

  /** Something that a method offers to choose from, such as banks. */
  @GET
  @Path("/methods/{method}/{lookup}")
  Uni<JsonNode> ofMethod(
      @PathParam("merchant") String merchant,
      @PathParam("method") String method,
      @PathParam("lookup") String lookup);

  /**
   * What is asked of a new order.
   *
   * @param amount what the consumer pays, in yen
   * @param currency {@code JPY}
   * @param capture whether the money is taken at once
   * @param returnUrl where the consumer comes back to
   * @param original the earlier order that this one is tied to; null for most
   * @param details what this method needs
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Asked(
      long amount,
      String currency,
      boolean capture,
      URI returnUrl,
      String original,
      Map<String, Object> details) {}

  /**
   * What is asked of an order's payment.
   *
   * @param amount yen; null for all of it
   * @param details what this method needs for it; empty for most
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Operated(Long amount, Map<String, String> details) {}
}

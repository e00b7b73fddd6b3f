package io.kessai.storefront.api;

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
@Path("/merchants/{merchant}/orders/{orderId}")
@Produces({MediaType.APPLICATION_JSON, ProblemException.PROBLEM_JSON})
@Consumes(MediaType.APPLICATION_JSON)
public interface PaymentsClient {

  /** Opens the order: authorise, or authorise and capture at once. */
  @POST
  @Path("/payments/{method}")
  Payment pay(
      @PathParam("merchant") String merchant,
      @PathParam("orderId") String orderId,
      @PathParam("method") String method,
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      Asked asked);

  /** Captures, cancels or refunds; a body without an amount means all of it. */
  @POST
  @Path("/payment/{operation}")
  Payment operate(
      @PathParam("merchant") String merchant,
      @PathParam("orderId") String orderId,
      @PathParam("operation") String operation,
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      Map<String, Long> amount);

  /** The payment as it is known now. */
  @GET
  @Path("/payment")
  Payment payment(@PathParam("merchant") String merchant, @PathParam("orderId") String orderId);

  /**
   * What is asked of a new order.
   *
   * @param amount what the consumer pays, in yen
   * @param currency {@code JPY}
   * @param capture whether the money is taken at once
   * @param returnUrl where the consumer comes back to
   * @param details what this method needs
   */
  record Asked(
      long amount, String currency, boolean capture, URI returnUrl, Map<String, Object> details) {}
}

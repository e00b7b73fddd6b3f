package io.kessai.storefront.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Reads orders from order-service. An order it has not heard of is a 404 problem. */
@RegisterRestClient(configKey = "order-service")
@RegisterProvider(Bearer.class)
@RegisterProvider(ProblemException.Mapper.class)
@Path("/merchants/{merchant}/orders/{orderId}")
@Produces({MediaType.APPLICATION_JSON, ProblemException.PROBLEM_JSON})
public interface OrdersClient {

  /** The order's one state. */
  @GET
  Order order(@PathParam("merchant") String merchant, @PathParam("orderId") String orderId);

  /** Who said what, when. */
  @GET
  @Path("/history")
  History history(@PathParam("merchant") String merchant, @PathParam("orderId") String orderId);
}

package io.kessai.paymentapi.description;

import io.kessai.paymentapi.problem.Problem;
import io.kessai.paymentapi.problem.ProblemType;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Says to be an operation that ends with nothing of the kind. */
@Path("/undescribed")
public class UndescribedResource {

  /** Ends with it. */
  @GET
  @Operation(hidden = true, operationId = Operations.READ)
  public String read() {
    throw Problem.of(ProblemType.ORDER_EXISTS);
  }
}

package io.kessai.simulator.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells errors of the control API as problems; commands answer in the protocol's own way. */
public class Problems {

  @ServerExceptionMapper
  Response refused(WebApplicationException refused) {
    int status = refused.getResponse().getStatus();
    String detail =
        refused.getCause() instanceof JsonProcessingException malformed
            ? malformed.getOriginalMessage()
            : refused.getMessage();
    return problem(status, detail);
  }

  @ServerExceptionMapper
  Response mismatched(MismatchedInputException mismatched) {
    return problem(Response.Status.BAD_REQUEST.getStatusCode(), mismatched.getOriginalMessage());
  }

  private static Response problem(int status, String detail) {
    Response.Status known = Response.Status.fromStatusCode(status);
    String title = known == null ? "Error" : known.getReasonPhrase();
    return Response.status(status)
        .type(Problem.MEDIA_TYPE)
        .entity(Problem.of(status, title, detail))
        .build();
  }
}

package io.kessai.paymentapi.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever went wrong into a problem; never a stack trace, never what the caller sent. */
class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
  private static final int SERVER_ERROR = 500;
  private static final String MEDIA_TYPE = "application/problem+json";

  @ServerExceptionMapper
  Response problem(Problem problem) {
    Response.ResponseBuilder response =
        Response.status(problem.body().status()).type(MEDIA_TYPE).entity(problem.body());
    problem.retryAfterSeconds().ifPresent(after -> response.header(HttpHeaders.RETRY_AFTER, after));
    return response.build();
  }

  /**
   * Quarkus has a mapper of its own for the second type, which only one for the same type beats.
   */
  @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
  Response json(JsonProcessingException e) {
    if (e instanceof StreamConstraintsException) {
      return problem(Problem.invalid("body", "nests too deep, or holds too many values"));
    }
    String field =
        e instanceof JsonMappingException mapping
            ? mapping.getPath().stream().map(ProblemMappers::name).collect(Collectors.joining("."))
            : "";
    return problem(
        Problem.invalid(
            field.isEmpty() ? "body" : field,
            field.isEmpty()
                ? "must be a JSON object as described in /q/openapi"
                : "is unknown here or of the wrong type; see /q/openapi"));
  }

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  Response unauthorized(Exception e) {
    Response response = problem(Problem.of(ProblemType.UNAUTHENTICATED));
    return Response.fromResponse(response).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException e) {
    return problem(Problem.of(ProblemType.MISSING_SCOPE));
  }

  @ServerExceptionMapper
  Response http(WebApplicationException e) {
    if (e.getCause() instanceof JsonProcessingException json) {
      return json(json);
    }
    int status = e.getResponse().getStatus();
    return status < SERVER_ERROR ? problem(Problem.of(ProblemType.ofHttp(status))) : unexpected(e);
  }

  /** The caller hung up, and nobody is there to read this. What was under way goes on. */
  @ServerExceptionMapper
  Response gone(IOException e) {
    LOG.debugf("A caller was gone before the answer: %s", e.getMessage());
    return unavailable();
  }

  @ServerExceptionMapper
  Response unexpected(Throwable e) {
    Optional<SQLException> outage = DatabaseOutage.causeOf(e);
    if (outage.isPresent()) {
      LOG.warnf("Answered 503, as the database did not serve: %s", outage.get().getMessage());
      return unavailable();
    }
    LOG.error("A request failed unexpectedly", e);
    return problem(Problem.of(ProblemType.INTERNAL_ERROR).retryAfter(2));
  }

  private Response unavailable() {
    return problem(Problem.of(ProblemType.UNAVAILABLE).retryAfter(2));
  }

  private static String name(Reference reference) {
    return reference.getFieldName() == null
        ? Integer.toString(reference.getIndex())
        : reference.getFieldName();
  }
}

package io.kessai.order.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.kessai.order.problem.Problem.Flaw;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Makes a problem of everything that can end a request. */
final class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
  private static final int CLIENT_ERROR = 400;
  private static final int SERVER_ERROR = 500;
  private static final int RETRY_AFTER_SECONDS = 2;

  @ServerExceptionMapper
  Response refused(ProblemException e) {
    return response(e.problem());
  }

  @ServerExceptionMapper
  Response invalid(ConstraintViolationException e) {
    List<Flaw> flaws =
        e.getConstraintViolations().stream()
            .map(violation -> new Flaw(field(violation), violation.getMessage()))
            .sorted(Comparator.comparing(Flaw::field).thenComparing(Flaw::says))
            .toList();
    return response(Problem.invalid(flaws));
  }

  /** Quarkus has a mapper of its own for this one, which tells class names. */
  @ServerExceptionMapper
  Response mismatched(MismatchedInputException e) {
    return response(JsonFlaws.of(e));
  }

  @ServerExceptionMapper
  Response unreadable(JsonProcessingException e) {
    return response(JsonFlaws.of(e));
  }

  @ServerExceptionMapper({
    UnauthorizedException.class,
    AuthenticationFailedException.class,
    AuthenticationCompletionException.class
  })
  Response unauthenticated(Exception e) {
    return Response.fromResponse(response(Problem.of(ProblemType.UNAUTHENTICATED)))
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .build();
  }

  @ServerExceptionMapper
  Response forbidden(ForbiddenException e) {
    return response(Problem.of(ProblemType.MISSING_SCOPE));
  }

  @ServerExceptionMapper
  Response byStatus(WebApplicationException e) {
    if (e.getCause() instanceof JsonProcessingException json) {
      return response(JsonFlaws.of(json));
    }
    int status = e.getResponse().getStatus();
    if (status < CLIENT_ERROR) {
      return e.getResponse();
    }
    if (e instanceof NotFoundException && e.getCause() != null) {
      return response(Problem.invalid("address", "Has a malformed parameter."));
    }
    return status < SERVER_ERROR ? response(Problem.of(ProblemType.ofHttp(status))) : unexpected(e);
  }

  /** The database is away or too busy: nothing is wrong with the request. */
  @ServerExceptionMapper
  Response unavailable(SQLException e) {
    LOG.warnf("Answered 503, as the database did not serve: %s", e.getMessage());
    return Response.fromResponse(response(Problem.of(ProblemType.UNAVAILABLE)))
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .build();
  }

  @ServerExceptionMapper
  Response unexpected(Throwable e) {
    LOG.error("A request ended in an error that nobody expected.", e);
    return response(Problem.of(ProblemType.INTERNAL_ERROR));
  }

  private static Response response(Problem problem) {
    return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem).build();
  }

  /** The last name of the path: the parameter's, or the field's in the body. */
  private static String field(ConstraintViolation<?> violation) {
    String field = "";
    for (Path.Node node : violation.getPropertyPath()) {
      field = node.getName() == null ? field : node.getName();
    }
    return field;
  }
}

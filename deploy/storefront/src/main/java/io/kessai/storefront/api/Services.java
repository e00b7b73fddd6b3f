package io.kessai.storefront.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import java.net.http.HttpRequest;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What both generated clients need: a token for each request, and our words for what went wrong.
 */
@Singleton
final class Services {
  private final ObjectMapper mapper;
  private final Bearer bearer;

  Services(ObjectMapper mapper, Bearer bearer) {
    this.mapper = mapper;
    this.bearer = bearer;
  }

  /** Puts a token in each request. */
  Consumer<HttpRequest.Builder> signing() {
    return request -> request.header("Authorization", "Bearer " + bearer.sign());
  }

  /** The client's type as the shop's pages know it. */
  <T> T shown(Object told, Class<T> as) {
    return mapper.convertValue(told, as);
  }

  /**
   * Why there is no answer of the kind that was asked for.
   *
   * @param status the HTTP status; 0 where there was no answer at all
   * @param body what came with it, if anything
   * @return a {@link ProblemException}, or a {@link ProcessingException} where nobody answered
   */
  RuntimeException failure(int status, String body, Exception cause) {
    return status == 0
        ? new ProcessingException("No answer: " + cause.getMessage(), cause)
        : new ProblemException(problem(status, body));
  }

  /** An answer that is no problem is told by its status. */
  private Problem problem(int status, String body) {
    return Optional.ofNullable(body)
        .flatMap(this::read)
        .filter(told -> told.title() != null)
        .map(told -> new Problem(told.type(), told.title(), status, told.detail(), told.errors()))
        .orElseGet(
            () -> Problem.ofShop("refused", status, "The service answered " + status + ".", null));
  }

  private Optional<Problem> read(String body) {
    try {
      return Optional.ofNullable(mapper.readValue(body, Problem.class));
    } catch (JsonProcessingException notJson) {
      return Optional.empty();
    }
  }
}

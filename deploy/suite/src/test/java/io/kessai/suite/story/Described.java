package io.kessai.suite.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.kessai.client.payment.ApiClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * JSON of the types that the contracts describe. A member that a contract does not name, or that is
 * of another type there, fails the story, whether it is sent or answered.
 */
final class Described {
  private static final String PROBLEM = "application/problem+json";
  private static final ObjectMapper JSON = strict();

  private Described() {}

  /** Shared by all clients: safe for any number of threads. */
  static ObjectMapper json() {
    return JSON;
  }

  /** The body as the type that the contract gives it; nothing of it may be lost by that. */
  static <T> T body(String text, Class<T> type) {
    try {
      T body = JSON.readValue(text, type);
      assertThat(JSON.readTree(JSON.writeValueAsBytes(body)))
          .as("what the client sends of it")
          .isEqualTo(JSON.readTree(text));
      return body;
    } catch (IOException e) {
      throw new AssertionError("The contract knows no such " + type.getSimpleName(), e);
    }
  }

  /** An answer, as the text of what the client has read of it. */
  static Http.Response answer(int status, Map<String, List<String>> headers, Object read) {
    try {
      byte[] body = read == null ? new byte[0] : JSON.writeValueAsBytes(read);
      return new Http.Response(status, HttpHeaders.of(headers, (name, value) -> true), body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A refusal; a problem must be one as the contract describes it. */
  static Http.Response refusal(int status, HttpHeaders headers, String body, Class<?> problem) {
    try {
      if (headers.firstValue("Content-Type").orElse("").startsWith(PROBLEM)) {
        JSON.readValue(body, problem);
      }
    } catch (JsonProcessingException e) {
      throw new AssertionError("The contract knows no such problem: " + body, e);
    }
    return new Http.Response(status, headers, body.getBytes(StandardCharsets.UTF_8));
  }

  /** Why the client has no answer: the same as by plain HTTP, unless it could not read it. */
  static RuntimeException noAnswer(Exception clients) {
    Throwable cause = clients.getCause();
    if (cause instanceof JsonProcessingException) {
      throw new AssertionError("The contract knows no such answer", cause);
    }
    return cause instanceof IOException lost
        ? new UncheckedIOException(lost)
        : new IllegalStateException(clients);
  }

  private static ObjectMapper strict() {
    ObjectMapper json = ApiClient.createDefaultObjectMapper();
    json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    refuse(json, LogicalType.Integer, CoercionInputShape.String);
    refuse(json, LogicalType.Boolean, CoercionInputShape.String, CoercionInputShape.Integer);
    refuse(
        json,
        LogicalType.Textual,
        CoercionInputShape.Integer,
        CoercionInputShape.Float,
        CoercionInputShape.Boolean);
    return json;
  }

  private static void refuse(ObjectMapper json, LogicalType type, CoercionInputShape... shapes) {
    MutableCoercionConfig coercion = json.coercionConfigFor(type);
    for (CoercionInputShape shape : shapes) {
      coercion.setCoercion(shape, CoercionAction.Fail);
    }
  }
}

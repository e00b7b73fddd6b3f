package io.kessai.paymentapi.storefront;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.kessai.paymentapi.problem.Problem;
import io.kessai.paymentapi.problem.ProblemType;
import jakarta.inject.Singleton;

/**
 * Reads storefronts' JSON strictly: unknown members, doubled members, trailing text and numbers in
 * quotes are errors, so is what nests deep or holds far more than any request of ours, and a card
 * number anywhere is refused before anything else is looked at.
 */
@Singleton
public class RequestBodies {
  private static final int DEEPEST = 16;
  private static final int MOST_TOKENS = 2_000;
  private static final JsonFactory LIMITED =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxTokenCount(MOST_TOKENS)
                  .build())
          .build();

  private final ObjectMapper strict =
      JsonMapper.builder(LIMITED)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .withCoercionConfig(
              LogicalType.Integer,
              coercion -> coercion.setCoercion(CoercionInputShape.String, CoercionAction.Fail))
          .withCoercionConfig(
              LogicalType.Textual,
              coercion -> {
                coercion.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                coercion.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
              })
          .build();

  /**
   * The body as this type; an empty body reads as an empty object.
   *
   * @throws Problem {@code card-number-refused}
   * @throws JsonProcessingException where it is not JSON of this type
   */
  public <T> T read(String body, Class<T> type) throws JsonProcessingException {
    String text = body == null || body.isBlank() ? "{}" : body;
    refuseCardNumber(text);
    JsonNode tree = strict.readTree(text);
    refuseCardNumber(tree.toString());
    if (tree.isNull()) {
      throw MismatchedInputException.from(strict.treeAsTokens(tree), type, "must be an object");
    }
    return strict.treeToValue(tree, type);
  }

  /** A part of a body as this type; the same errors. */
  public <T> T read(JsonNode part, Class<T> type) throws JsonProcessingException {
    return strict.treeToValue(part, type);
  }

  /** Refuses a text of the caller's that holds a card number; the text itself goes nowhere. */
  public void refuseCardNumber(String text) {
    if (CardNumbers.isIn(text)) {
      throw Problem.of(ProblemType.CARD_NUMBER_REFUSED);
    }
  }
}

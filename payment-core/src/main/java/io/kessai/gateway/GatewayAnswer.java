package io.kessai.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.fact.Json;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The payment server's answer to a command (protocol section 2.3).
 *
 * @param status the outcome
 * @param result the {@code result} object as it came
 * @param receivedAt when it was received
 */
public record GatewayAnswer(Status status, JsonNode result, Instant receivedAt) {

  /** The outcomes of a command. */
  public enum Status {
    /** Done. */
    SUCCESS,
    /** Refused. */
    FAILURE,
    /** On hold at the payment server: whether it is done is not known yet. */
    PENDING
  }

  /**
   * Reads the body of an answer.
   *
   * @throws Json.Unreadable where it is no JSON or has no usable {@code result.mstatus}: an unknown
   *     outcome, as for the payment server's own client (MF99)
   */
  public static GatewayAnswer read(String body, Instant receivedAt) throws Json.Unreadable {
    JsonNode result = Json.read(body, JsonNode.class).path("result");
    Status status =
        switch (text(result, "mstatus")) {
          case "success" -> Status.SUCCESS;
          case "failure" -> Status.FAILURE;
          case "pending" -> Status.PENDING;
          default -> throw new Json.Unreadable("The payment server's answer has no mstatus.");
        };
    return new GatewayAnswer(status, result, receivedAt);
  }

  /** The code that says what happened. */
  public ResultCode resultCode() {
    return new ResultCode(text("vResultCode").orElse(""));
  }

  /** The payment server's id of this exchange; empty where it gave none. */
  public String gatewayId() {
    return text("custTxn").orElse("");
  }

  /** A scalar member's text, where it came and is not empty. */
  public Optional<String> text(String name) {
    return Optional.of(text(result, name)).filter(text -> !text.isEmpty());
  }

  /** A scalar member's text; empty where it did not come, is {@code null} or no scalar. */
  static String text(JsonNode object, String name) {
    JsonNode member = object.path(name);
    return isScalar(member) ? member.asText() : "";
  }

  /** The scalar members that may be kept as a fact's raw text. */
  public Map<String, String> raw() {
    return Unkept.removedFrom(scalars(result));
  }

  /** The scalar members of an object. */
  static Map<String, String> scalars(JsonNode object) {
    Map<String, String> scalars = new HashMap<>();
    object
        .properties()
        .forEach(
            member -> {
              if (isScalar(member.getValue())) {
                scalars.put(member.getKey(), member.getValue().asText());
              }
            });
    return scalars;
  }

  private static boolean isScalar(JsonNode member) {
    return member.isValueNode() && !member.isNull();
  }

  /** Names the outcome only; the members may hold what no log should. */
  @Override
  public String toString() {
    return status + " " + resultCode();
  }
}

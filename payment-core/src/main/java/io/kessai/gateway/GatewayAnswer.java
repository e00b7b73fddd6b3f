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
        switch (result.path("mstatus").asText()) {
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
    return Optional.of(result.path(name)).map(JsonNode::asText).filter(text -> !text.isEmpty());
  }

  /** The scalar members that may be kept as a fact's raw text. */
  public Map<String, String> raw() {
    Map<String, String> scalars = new HashMap<>();
    result
        .properties()
        .forEach(
            member -> {
              if (member.getValue().isValueNode()) {
                scalars.put(member.getKey(), member.getValue().asText());
              }
            });
    return Unkept.removedFrom(scalars);
  }

  /** Names the outcome only; the members may hold what no log should. */
  @Override
  public String toString() {
    return status + " " + resultCode();
  }
}

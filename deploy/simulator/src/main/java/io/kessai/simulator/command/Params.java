package io.kessai.simulator.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The members of a request. An empty text counts as absent, as the MDK never sends one. */
public final class Params {

  private static final int TEXT_LIMIT = 4096;
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,12}");
  private static final Pattern ORDER_ID = Pattern.compile("[0-9A-Za-z_.-]{1,100}");

  private final JsonNode node;

  Params(JsonNode node) {
    this.node = node;
  }

  /** The text of a scalar member. */
  public Optional<String> text(String name) {
    JsonNode member = node.path(name);
    if (!member.isValueNode() || member.isNull()) {
      return Optional.empty();
    }
    String text = member.asText();
    if (text.length() > TEXT_LIMIT) {
      throw new BadInput(name + " is too long");
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** The text of a member that must be there. */
  public String required(String name) {
    return text(name).orElseThrow(() -> new BadInput(name + " is required"));
  }

  /** {@code "true"} or not. */
  public boolean flag(String name) {
    return text(name).filter("true"::equals).isPresent();
  }

  /** The members of an object member; empty ones when it is absent. */
  public Params child(String name) {
    JsonNode member = node.path(name);
    return new Params(member.isObject() ? member : MissingNode.getInstance());
  }

  /** The texts of an array member, or of a scalar as its only element. */
  public List<String> texts(String name) {
    JsonNode member = node.path(name);
    if (!member.isArray()) {
      return text(name).stream().toList();
    }
    List<String> texts = new ArrayList<>();
    member.forEach(element -> texts.add(element.asText()));
    return texts;
  }

  /** Digits as a number from 1 to {@code largest}, if the member is there. */
  public Optional<Long> number(String name, long largest) {
    return text(name)
        .map(
            text -> {
              if (!DIGITS.matcher(text).matches()
                  || Long.parseLong(text) < 1
                  || Long.parseLong(text) > largest) {
                throw new BadInput(name + ": digits, from 1 to " + largest);
              }
              return Long.parseLong(text);
            });
  }

  /** An amount in yen that must be there. */
  public long amount(long largest) {
    return number("amount", largest).orElseThrow(() -> new BadInput("amount is required"));
  }

  /** An order id within the protocol's alphabet and length. */
  public String orderId(String name) {
    String orderId = required(name);
    if (!ORDER_ID.matcher(orderId).matches()) {
      throw new BadInput(name + ": at most 100 letters, digits and - _ .");
    }
    return orderId;
  }
}

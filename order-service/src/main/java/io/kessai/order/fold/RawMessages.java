package io.kessai.order.fold;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.fact.Fact;
import io.kessai.fact.Json;
import io.kessai.fact.OrderKey;
import io.kessai.seal.Place;
import io.kessai.seal.Seal;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;

/**
 * The raw messages of facts as the table {@code facts} has them: a JSON object, or, where it is
 * encrypted at rest, the sealed object as a JSON string. What no message was in is never sealed.
 */
@Singleton
public class RawMessages {
  private final Seal seal;

  RawMessages(Seal seal) {
    this.seal = seal;
  }

  /** The column's JSON. */
  String written(Fact fact) {
    String members = Json.write(fact.raw());
    if (fact.raw().isEmpty()) {
      return members;
    }
    String sealed = seal.seal(members, place(fact.key(), fact.id()));
    return Seal.isSealed(sealed) ? Json.write(sealed) : members;
  }

  /**
   * The members of a fact's message.
   *
   * @param stored the column's JSON
   * @throws IllegalStateException where it does not open, or is no such JSON
   */
  public Map<String, String> read(OrderKey order, String fact, String stored) {
    JsonNode raw = json(stored);
    JsonNode opened = raw.isTextual() ? json(seal.open(raw.asText(), place(order, fact))) : raw;
    Map<String, String> members = new TreeMap<>();
    opened.properties().forEach(one -> members.put(one.getKey(), one.getValue().asText()));
    return members;
  }

  private static JsonNode json(String text) {
    try {
      return Json.read(text, JsonNode.class);
    } catch (Json.Unreadable e) {
      throw new IllegalStateException("A raw message is stored that is no JSON", e);
    }
  }

  private static Place place(OrderKey order, String fact) {
    return new Place("facts", "raw", order + " " + fact);
  }
}

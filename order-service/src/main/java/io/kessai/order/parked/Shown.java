package io.kessai.order.parked;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.kessai.fact.Json;
import io.kessai.gateway.Unkept;
import io.kessai.order.operator.CardNumbers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a parked record may be shown: of its members those that a fact may keep ({@link Unkept}),
 * and no card number anywhere.
 *
 * @param truncated whether the text goes on
 */
record Shown(String text, boolean truncated) {
  private static final int LONGEST = 10_000;
  private static final String REMOVED = "(removed)";

  /** A member of what is no JSON: bounded, as anything may come. */
  private static final Pattern MEMBER =
      Pattern.compile(
          "(?<![\\w.-])([A-Za-z][\\w.-]{0,60})(\"?\\s{0,5}[:=]\\s{0,5})"
              + "(\"[^\"]*\"?|[^,&;\\s{}\\[\\]\"]+)");

  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

  static Shown of(byte[] value) {
    String text = UNPRINTABLE.matcher(new String(value, StandardCharsets.UTF_8)).replaceAll("�");
    String kept = CardNumbers.removedFrom(keptOf(text));
    return kept.length() > LONGEST
        ? new Shown(kept.substring(0, LONGEST), true)
        : new Shown(kept, false);
  }

  private static String keptOf(String text) {
    try {
      return kept(Json.read(text, JsonNode.class)).toString();
    } catch (Json.Unreadable e) {
      return MEMBER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(kept(found)));
    }
  }

  private static JsonNode kept(JsonNode node) {
    if (node.isArray()) {
      ArrayNode kept = JsonNodeFactory.instance.arrayNode();
      node.forEach(element -> kept.add(kept(element)));
      return kept;
    }
    if (node.isObject()) {
      ObjectNode kept = JsonNodeFactory.instance.objectNode();
      node.properties().forEach(member -> kept.set(member.getKey(), kept(member)));
      return kept;
    }
    return node;
  }

  private static JsonNode kept(Map.Entry<String, JsonNode> member) {
    JsonNode value = member.getValue();
    return mayBeKept(member.getKey(), value.asText()) ? kept(value) : new TextNode(REMOVED);
  }

  private static String kept(MatchResult member) {
    return mayBeKept(member.group(1), member.group(3))
        ? member.group()
        : member.group(1) + member.group(2) + REMOVED;
  }

  private static boolean mayBeKept(String name, String value) {
    return !Unkept.removedFrom(Map.of(name, value)).isEmpty();
  }
}

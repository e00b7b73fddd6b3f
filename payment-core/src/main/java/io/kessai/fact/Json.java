package io.kessai.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * The JSON form of everything that travels in topics and rests in databases. Unknown members are
 * ignored, so that two versions of a service can run side by side; anything else that is not quite
 * right is unreadable: text after the value, a missing amount, a number for a name or half a yen.
 */
public final class Json {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
          .build();

  private Json() {}

  /** The value as JSON text. */
  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A " + value.getClass().getSimpleName() + " has no JSON", e);
    }
  }

  /** The value as JSON in UTF-8. */
  public static byte[] bytes(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A " + value.getClass().getSimpleName() + " has no JSON", e);
    }
  }

  /** The value as a JSON tree. */
  public static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /**
   * Reads outside text.
   *
   * @throws Unreadable where the text is not JSON of this type; the message does not echo it
   */
  public static <T> T read(String text, Class<T> type) throws Unreadable {
    try {
      T value = MAPPER.readValue(text, type);
      if (value == null) {
        throw new Unreadable("A " + type.getSimpleName() + " was expected, but JSON null came.");
      }
      return value;
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new Unreadable(
          "This is not the JSON of a " + type.getSimpleName() + ": " + cause(e) + ".");
    }
  }

  private static String cause(Exception e) {
    return e instanceof JsonProcessingException json && json.getLocation() != null
        ? "line " + json.getLocation().getLineNr() + ", column " + json.getLocation().getColumnNr()
        : e.getClass().getSimpleName();
  }

  /** Text from outside that is not what it should be. Its message is safe to log. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    /** A reason in words that do not echo the text. */
    public Unreadable(String message) {
      super(message);
    }
  }
}

package io.kessai.paymentapi.description;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Examples as the description's model takes them: maps, lists, texts and numbers. */
final class Plain {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);
  private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {};

  private Plain() {}

  /** The value's members that are there. */
  static Map<String, Object> of(Object value) {
    return MAPPER.convertValue(value, MAP);
  }

  /** The JSON file of this name beside this class. */
  static Map<String, Object> file(String name) {
    try (InputStream file = Plain.class.getResourceAsStream(name + ".json")) {
      return MAPPER.readValue(file, MAP);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

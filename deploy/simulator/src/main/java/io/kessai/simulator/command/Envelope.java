package io.kessai.simulator.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What a command's body carries (protocol section 1.4).
 *
 * @param paramsText {@code params} exactly as it was sent: what was hashed
 */
record Envelope(Params params, String paramsText, String authHash) {

  private static final ObjectMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .build();

  /**
   * Reads a body: plain JSON when the content type says so, else JSON percent-encoded as a whole.
   *
   * @throws BadInput when it is not of that form
   */
  static Envelope read(String body, String contentType) {
    try {
      return parse(isJson(contentType) ? body : URLDecoder.decode(body, StandardCharsets.UTF_8));
    } catch (IOException | IllegalArgumentException malformed) {
      throw new BadInput("the body is not a JSON object with params and authHash");
    }
  }

  private static boolean isJson(String contentType) {
    return contentType != null
        && contentType.toLowerCase(Locale.ROOT).startsWith("application/json");
  }

  private static Envelope parse(String json) throws IOException {
    String paramsText = null;
    String authHash = null;
    try (JsonParser parser = JSON.createParser(json)) {
      require(parser.nextToken() == JsonToken.START_OBJECT);
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals("params") && value == JsonToken.START_OBJECT) {
          int start = (int) parser.currentTokenLocation().getCharOffset();
          parser.skipChildren();
          int end = (int) parser.currentLocation().getCharOffset();
          require(start >= 0 && end > start);
          paramsText = json.substring(start, end);
        } else if (name.equals("authHash") && value == JsonToken.VALUE_STRING) {
          authHash = parser.getText();
        } else {
          parser.skipChildren();
        }
      }
      require(parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null);
    }
    require(paramsText != null && authHash != null);
    return new Envelope(new Params(JSON.readTree(paramsText)), paramsText, authHash);
  }

  private static void require(boolean condition) throws IOException {
    if (!condition) {
      throw new IOException("not an envelope");
    }
  }
}

package io.kessai.storefront.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * What the browser must do next.
 *
 * @param type {@code nothing}, {@code redirect}, {@code html}, {@code form} or {@code instructions}
 * @param url where to go, or where to post the form; null where there is nowhere to go
 * @param fields what to post; null unless it is a form
 * @param newWindow whether the form opens beside the shop's own page
 * @param items what to tell the consumer; null unless they are instructions
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NextAction(
    String type, URI url, Map<String, String> fields, boolean newWindow, List<Item> items) {

  /** Nothing to do. */
  public static final NextAction NOTHING = new NextAction("nothing", null, null, false, null);

  /** Whether the browser simply goes to {@link #url}. */
  public boolean isAddress() {
    return url != null && ("redirect".equals(type) || "html".equals(type));
  }

  /** Whether {@link #fields} are to be posted. */
  public boolean isForm() {
    return url != null && "form".equals(type);
  }

  /** Whether {@link #items} are to be shown. */
  public boolean isInstructions() {
    return items != null && "instructions".equals(type);
  }

  /**
   * One thing to tell the consumer.
   *
   * @param name stable name of what it is
   * @param value what the consumer needs
   */
  public record Item(String name, String value) {}
}

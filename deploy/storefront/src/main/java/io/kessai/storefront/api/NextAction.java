package io.kessai.storefront.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the browser must do next.
 *
 * @param type {@code nothing}, {@code redirect}, {@code html}, {@code form} or {@code instructions}
 * @param url where to go, or where to post the form; null where there is nowhere to go
 * @param fields what to post; null unless it is a form
 * @param newWindow whether the form opens beside the shop's own page
 * @param items what to tell the consumer; null unless they are instructions
 * @param notes what the consumer should know of it, whatever the type
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record NextAction(
    String type,
    URI url,
    Map<String, String> fields,
    boolean newWindow,
    List<Item> items,
    List<Note> notes) {

  /** Nothing to do. */
  public static final NextAction NOTHING =
      new NextAction("nothing", null, null, false, null, List.of());

  /** Reads missing notes as none. */
  public NextAction {
    notes = Optional.ofNullable(notes).orElse(List.of());
  }

  /** Whether the browser simply goes to {@link #url}. */
  @JsonIgnore
  public boolean isAddress() {
    return url != null && ("redirect".equals(type) || "html".equals(type));
  }

  /** Whether {@link #fields} are to be posted. */
  @JsonIgnore
  public boolean isForm() {
    return url != null && "form".equals(type);
  }

  /** Whether {@link #items} are to be shown. */
  @JsonIgnore
  public boolean isInstructions() {
    return items != null && "instructions".equals(type);
  }

  /**
   * One thing to tell the consumer.
   *
   * @param name stable name of what it is
   * @param value what the consumer needs
   * @param english what it is called; null where nobody says
   * @param japanese the same in Japanese
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(String name, String value, String english, String japanese) {

    /** Whether the value is a page to look at. */
    @JsonIgnore
    public boolean isLink() {
      return value != null && (value.startsWith("https://") || value.startsWith("http://"));
    }
  }

  /**
   * One thing that the consumer should know.
   *
   * @param name stable name of what it is about
   * @param english one sentence
   * @param japanese the same in Japanese
   */
  public record Note(String name, String english, String japanese) {}
}

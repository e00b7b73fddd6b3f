package io.kessai.method;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** What the consumer's browser must do next. A storefront that obeys these obeys every method. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = NextAction.Nothing.class, name = "nothing"),
  @JsonSubTypes.Type(value = NextAction.Redirect.class, name = "redirect"),
  @JsonSubTypes.Type(value = NextAction.PostForm.class, name = "form"),
  @JsonSubTypes.Type(value = NextAction.ShowHtml.class, name = "html"),
  @JsonSubTypes.Type(value = NextAction.Instructions.class, name = "instructions")
})
public sealed interface NextAction {

  /** Nothing: the outcome is known, or comes without the browser. */
  record Nothing() implements NextAction {}

  /**
   * Go there by GET, in the same window.
   *
   * @param url the payment server's or the payment company's page
   */
  record Redirect(URI url) implements NextAction {}

  /**
   * Post these fields.
   *
   * @param url where to
   * @param fields name and value of each
   * @param newWindow whether the shop's own page stays open beside it
   */
  record PostForm(URI url, Map<String, String> fields, boolean newWindow) implements NextAction {}

  /**
   * Show this document as it is: no templating, no re-encoding, no sanitising (TDS-2).
   *
   * @param content the whole document
   * @param charset the charset it is to be sent in, such as {@code UTF-8}
   */
  record ShowHtml(String content, String charset) implements NextAction {}

  /**
   * Tell the consumer how to pay.
   *
   * @param items what to show, in this order
   */
  record Instructions(List<Item> items) implements NextAction {

    /**
     * One thing to show.
     *
     * @param name stable name for the storefront's own texts
     * @param value what the consumer needs
     */
    public record Item(String name, String value) {}
  }
}

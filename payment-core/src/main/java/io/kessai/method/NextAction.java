package io.kessai.method;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What the consumer's browser must do next. A storefront that obeys these obeys every method, and
 * shows the consumer the notes that come with them (BANK-4, BANK-8).
 */
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
   * @param notes what the consumer must know
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Redirect(URI url, List<Note> notes) implements NextAction {

    /** A missing list of notes reads as none. */
    public Redirect {
      notes = notes == null ? List.of() : List.copyOf(notes);
    }

    /** Without notes. */
    public Redirect(URI url) {
      this(url, List.of());
    }
  }

  /**
   * Post these fields.
   *
   * @param url where to
   * @param fields name and value of each
   * @param newWindow whether the shop's own page stays open beside it
   * @param notes what the consumer must know
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record PostForm(URI url, Map<String, String> fields, boolean newWindow, List<Note> notes)
      implements NextAction {

    /** Missing lists read as empty. */
    public PostForm {
      fields = fields == null ? Map.of() : Map.copyOf(fields);
      notes = notes == null ? List.of() : List.copyOf(notes);
    }
  }

  /**
   * Show this document as it is: no templating, no re-encoding, no sanitising (TDS-2).
   *
   * @param content the whole document
   * @param charset the charset it is to be sent in: {@code UTF-8} or {@code Shift_JIS}
   */
  record ShowHtml(String content, String charset) implements NextAction {
    private static final String UTF_8 = "UTF-8";
    private static final String SHIFT_JIS = "Shift_JIS";

    /** What browsers, and Japanese systems, mean by Shift_JIS: Microsoft's superset of it. */
    private static final Charset WINDOWS = Charset.forName("windows-31j");

    /**
     * In Shift_JIS, as the page itself says it is; in UTF-8 where it holds what Shift_JIS cannot
     * write, for a page with question marks in it would be another one.
     */
    public static ShowHtml inShiftJis(String content) {
      return new ShowHtml(content, WINDOWS.newEncoder().canEncode(content) ? SHIFT_JIS : UTF_8);
    }

    /** In UTF-8. */
    public static ShowHtml inUtf8(String content) {
      return new ShowHtml(content, UTF_8);
    }

    /** The document's bytes in its charset. */
    public byte[] bytes() {
      return content.getBytes(SHIFT_JIS.equals(charset) ? WINDOWS : StandardCharsets.UTF_8);
    }
  }

  /**
   * Tell the consumer how to pay.
   *
   * @param items what to show, in this order
   * @param notes what else the consumer must know
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Instructions(List<Item> items, List<Note> notes) implements NextAction {

    /** Missing lists read as empty. */
    public Instructions {
      items = items == null ? List.of() : List.copyOf(items);
      notes = notes == null ? List.of() : List.copyOf(notes);
    }

    /**
     * One thing to show.
     *
     * @param name stable name for the storefront's own texts
     * @param value what the consumer needs; an address where the consumer can read it is a whole
     *     URL
     * @param english what it is
     * @param japanese what it is
     */
    public record Item(String name, String value, String english, String japanese) {}
  }

  /**
   * Something that the consumer must know.
   *
   * @param name stable name for the storefront's own texts
   * @param english one or two sentences
   * @param japanese the same
   */
  record Note(String name, String english, String japanese) {}
}

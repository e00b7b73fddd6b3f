package io.kessai.order.parked;

/**
 * Why an operator does something.
 *
 * @param note 1 to 500 characters for whoever asks later; no card numbers, no personal data
 */
public record NoteRequest(String note) {

  /** The note of a request; {@code null} where it has none. */
  static String in(NoteRequest request) {
    return request == null ? null : request.note;
  }
}

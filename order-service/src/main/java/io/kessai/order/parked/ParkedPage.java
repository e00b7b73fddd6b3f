package io.kessai.order.parked;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * Some parked records, the open ones first.
 *
 * @param next what to send as {@code after} for the page that follows; left out on the last
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ParkedPage(List<ParkedView> records, Optional<String> next) {

  /** Copies them. */
  public ParkedPage {
    records = List.copyOf(records);
  }
}

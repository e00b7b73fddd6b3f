package io.kessai.order.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * Some orders of a merchant, by id.
 *
 * @param next what to send as {@code after} for the page that follows; left out on the last
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record OrderPage(List<OrderView> orders, Optional<String> next) {}

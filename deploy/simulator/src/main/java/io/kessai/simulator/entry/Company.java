package io.kessai.simulator.entry;

import io.kessai.simulator.books.Notice;
import io.kessai.simulator.books.Order;
import java.util.List;
import java.util.Optional;

/** A payment company with a visitor. Called only while nobody else touches the order. */
public interface Company {

  /** The consumer has paid, or has failed to: notes it, and returns what is to be told. */
  List<Notice> end(Order order, boolean paid);

  /** Where the browser goes and what it carries, once it has ended; empty before. */
  Optional<Step.Back> back(Order order);
}

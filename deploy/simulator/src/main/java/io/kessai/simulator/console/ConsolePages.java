package io.kessai.simulator.console;

import io.kessai.simulator.books.BookView;
import io.kessai.simulator.fault.Fault;
import io.kessai.simulator.fault.FaultSettings;
import io.kessai.simulator.outcome.Magic;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** What people see. */
@CheckedTemplate(basePath = "console")
final class ConsolePages {

  private ConsolePages() {}

  /** A fault with its chance in percent. */
  record FaultLine(Fault fault, String percent) {}

  /** What the front page tells. */
  record Overview(
      String time,
      String ahead,
      int kept,
      FaultSettings settings,
      List<FaultLine> faults,
      List<BookView> books,
      List<Magic> magic) {}

  static native TemplateInstance overview(Overview overview);

  static native TemplateInstance order(BookView book);
}

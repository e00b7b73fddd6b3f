package io.kessai.simulator.search;

import io.kessai.simulator.command.Params;
import java.util.List;
import java.util.Map;

/** Master data that a search can ask for by name (protocol section 7.4); found by CDI. */
public interface MasterData {

  /** The name in {@code masterNames}. */
  String name();

  /** The rows that pass the filter {@code searchParameters.<name>}, as JSON is to be made of. */
  List<Map<String, String>> rows(Params filter);
}

package io.kessai.benchmark.start;

import io.kessai.benchmark.stage.Flags;
import io.kessai.suite.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Launches programs with the JDK's cache of loaded and linked classes (JEP 483, 514, 515): the
 * first start of each makes its cache when it ends, all later ones use it.
 *
 * @param folder where the caches are
 */
record AotCaches(Path folder) {
  private static final int FIRST_WITH_ONE_STEP = 25;

  ProcessBuilder launch(Part part, Path settings) {
    return Flags.launch(part, settings, flags(part.title()));
  }

  /** The flag that makes, or uses, the cache of this program; none where the JDK has no caches. */
  List<String> flags(String program) {
    if (!areThere()) {
      return List.of();
    }
    Path cache = folder.resolve(program + ".aot");
    return List.of(Files.exists(cache) ? "-XX:AOTCache=" + cache : "-XX:AOTCacheOutput=" + cache);
  }

  static boolean areThere() {
    return Runtime.version().feature() >= FIRST_WITH_ONE_STEP;
  }
}

package io.kessai.benchmark.start;

import io.kessai.benchmark.measure.Worthless;
import io.kessai.benchmark.stage.Flags;
import io.kessai.suite.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Launches programs with the JDK's cache of loaded and linked classes (JEP 483, 514, 515). Each is
 * trained by a start of its own, whose end writes the cache; all later starts use it, and one that
 * could not would end at once.
 */
final class AotCaches {
  private static final int FIRST_WITH_ONE_STEP = 25;

  private final Path folder;
  private volatile boolean training;

  /**
   * None yet.
   *
   * @param folder where they will be
   */
  AotCaches(Path folder) {
    this.folder = folder;
  }

  ProcessBuilder launch(Part part, Path settings) {
    return Flags.launch(part, settings, flags(part.title()));
  }

  /** The flags that write, or use, the cache of this program; none where the JDK has no caches. */
  List<String> flags(String program) {
    if (Files.exists(cache(program))) {
      return List.of("-XX:AOTCache=" + cache(program), "-XX:AOTMode=on");
    }
    return training ? List.of("-XX:AOTCacheOutput=" + cache(program)) : List.of();
  }

  /**
   * Has a program write its cache.
   *
   * @param once starts it until it is ready, stops it, and waits for as long as writing takes
   */
  void train(String program, Runnable once) {
    if (!areThere()) {
      return;
    }
    training = true;
    once.run();
    training = false;
    if (!Files.exists(cache(program))) {
      throw new Worthless(program + " has written no AOT cache");
    }
  }

  static boolean areThere() {
    return Runtime.version().feature() >= FIRST_WITH_ONE_STEP;
  }

  private Path cache(String program) {
    return folder.resolve(program + ".aot");
  }
}

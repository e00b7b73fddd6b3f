package io.kessai.suite;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the built project is. */
public final class Installation {
  private Installation() {}

  /** The project's root: given by {@code suite.root}, or else found above the working folder. */
  public static Path root() {
    String given = System.getProperty("suite.root");
    if (given != null) {
      return Path.of(given);
    }
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("deploy/launcher/pom.xml"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new CannotStart("The project's root was not found: give it as -Dsuite.root=DIR.");
    }
    return folder;
  }

  /** The program as the build left it, in little memory and soon ready. */
  static ProcessBuilder launch(Part part, Path settings) {
    return new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx320m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Dquarkus.config.locations=" + settings.toUri(),
        "-jar",
        program(part.module()).toString());
  }

  /** The program of a Quarkus module as the build left it. */
  public static Path program(String module) {
    Path program = root().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    if (!Files.exists(program)) {
      throw new CannotStart(module + " is not built: run ./kessai build.");
    }
    return program;
  }
}

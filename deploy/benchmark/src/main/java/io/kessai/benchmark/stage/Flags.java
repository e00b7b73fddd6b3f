package io.kessai.benchmark.stage;

import io.kessai.suite.Installation;
import io.kessai.suite.Part;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JVM and its flags: the same for every service, limit and bare program that is a JVM. */
public final class Flags {
  /**
   * What the chart's defaults come to on a pod of 512 MiB that has no two whole cores: a heap that
   * begins with a sixty-fourth of that and may take 60 %.
   */
  public static final List<String> SERVICE =
      List.of(
          "-Xms8m",
          "-Xmx307m",
          "-XX:+UseSerialGC",
          "-XX:TrimNativeHeapInterval=60000",
          "-XX:+ExitOnOutOfMemoryError");

  /** The payment server's books of millions of orders are no figure of ours. */
  private static final List<String> SIMULATOR = List.of("-Xmx2g", "-XX:+UseSerialGC");

  private Flags() {}

  /** The program of a part, which reads its configuration from this file. */
  public static ProcessBuilder launch(Part part, Path settings) {
    return launch(part, settings, List.of());
  }

  /** The same with further flags. */
  public static ProcessBuilder launch(Part part, Path settings, List<String> further) {
    List<String> words = new ArrayList<>(java(part == Part.SIMULATOR ? SIMULATOR : SERVICE));
    words.addAll(further);
    words.add("-Dquarkus.config.locations=" + settings.toUri());
    words.addAll(List.of("-jar", Installation.program(part.module()).toString()));
    return new ProcessBuilder(words);
  }

  /** A program of this module's own, with its libraries. */
  public static List<String> program() {
    Path built = Installation.root().resolve("deploy/benchmark/target");
    List<String> words = new ArrayList<>(java(SERVICE));
    words.addAll(List.of("-cp", built.resolve("classes") + ":" + built.resolve("lib") + "/*"));
    return words;
  }

  /** This JVM's own {@code java} with flags. */
  public static List<String> java(List<String> flags) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(flags);
    return words;
  }
}

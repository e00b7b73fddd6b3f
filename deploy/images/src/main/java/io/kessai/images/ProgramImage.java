package io.kessai.images;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The image of one program, in layers that change ever more often: libraries, what Quarkus made,
 * the program. It runs as nobody in particular and writes to no file but under {@code /tmp}. The
 * same sources on the same base make the same image, down to its digest.
 *
 * @param program of what
 * @param root the project's root, where it is built
 * @param base an image's name or {@code tar://} and a file; it brings {@code java}
 * @param version the suite's
 */
record ProgramImage(Program program, Path root, String base, String version) {
  private static final String HOME = "/kessai";
  private static final String NOBODY = "10001:10001";

  /** The JVM's flags of operators come by {@code JAVA_TOOL_OPTIONS} before these. */
  private static final List<String> COMMAND =
      List.of(
          "java",
          "-XX:+ExitOnOutOfMemoryError",
          "-Djava.io.tmpdir=/tmp",
          "-jar",
          "quarkus-run.jar");

  /** {@link IllegalStateException} where the program is not built. */
  JibContainer make(Containerizer to) throws IOException, InterruptedException {
    try {
      return content()
          .setEntrypoint(COMMAND)
          .setWorkingDirectory(AbsoluteUnixPath.get(HOME))
          .setUser(NOBODY)
          .addExposedPort(Port.tcp(program.port()))
          .setCreationTime(Instant.EPOCH)
          .addLabel("org.opencontainers.image.title", "Kessai " + program.title())
          .addLabel("org.opencontainers.image.version", version)
          .addLabel("org.opencontainers.image.base.name", base.startsWith("tar:") ? "" : base)
          .containerize(to);
    } catch (InvalidImageReferenceException e) {
      throw new IllegalStateException(base + " is no image's name.", e);
    } catch (RegistryException | CacheDirectoryCreationException | ExecutionException e) {
      throw new IOException(program.title() + ": " + e.getMessage(), e);
    }
  }

  private JibContainerBuilder content() throws IOException, InvalidImageReferenceException {
    Path built = program.built(root);
    if (!Files.exists(built.resolve("quarkus-run.jar"))) {
      throw new IllegalStateException(program.title() + " is not built: run ./kessai build.");
    }
    return Jib.from(base)
        .addFileEntriesLayer(layer("libraries", built, ProgramImage::isLibrary))
        .addFileEntriesLayer(layer("framework", built, file -> file.startsWith("quarkus")))
        .addFileEntriesLayer(
            layer("program", built, file -> !isLibrary(file) && !file.startsWith("quarkus")));
  }

  /** Our own libraries change with the program. */
  private static boolean isLibrary(Path file) {
    return file.startsWith("lib") && !file.getFileName().toString().startsWith("io.kessai.");
  }

  private static FileEntriesLayer layer(String name, Path built, Predicate<Path> belongs)
      throws IOException {
    FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName(name);
    try (Stream<Path> all = Files.walk(built)) {
      all.filter(Files::isRegularFile)
          .map(built::relativize)
          .filter(belongs)
          .sorted()
          .forEach(
              file ->
                  layer.addEntry(
                      built.resolve(file), AbsoluteUnixPath.get(HOME + "/" + unix(file))));
    }
    return layer.build();
  }

  private static String unix(Path file) {
    return file.toString().replace(file.getFileSystem().getSeparator(), "/");
  }
}

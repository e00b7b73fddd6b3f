package io.kessai.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folders that servers keep their data in. */
final class Folders {
  private static final String PREFIX = "kessai-servers-";

  private Folders() {}

  /** The folder to use: the one asked for, or a temporary one named after this process. */
  static Path data(ProgramOptions options) {
    try {
      if (options.data().isPresent()) {
        return Files.createDirectories(options.data().get());
      }
      deleteOrphans();
      return Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
    } catch (IOException e) {
      String folder = options.data().map(Path::toString).orElse("the temporary folder");
      throw new StartFailure("Cannot write to " + folder + ": " + e, e);
    }
  }

  /** Deletes a folder with all that is in it; what is not there, or cannot be deleted, stays. */
  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> found = Files.walk(folder)) {
      List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      System.err.println("Left behind " + folder + ": " + e);
    }
  }

  /** A program that was killed could not delete its temporary folder; the next one does. */
  private static void deleteOrphans() throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try (DirectoryStream<Path> found = Files.newDirectoryStream(temporary, PREFIX + "*-*")) {
      for (Path folder : found) {
        String pid = folder.getFileName().toString().substring(PREFIX.length()).split("-", 2)[0];
        if (pid.matches("\\d+") && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
          delete(folder);
        }
      }
    }
  }
}

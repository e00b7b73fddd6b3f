package io.kessai.benchmark.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * Keeps all that was said while a line was measured, so that its figures can be followed.
 *
 * @param folder the line's own
 * @param console tells a person who waits
 */
public record RawOutput(Path folder, Consumer<String> console) {

  /** Makes the folder. */
  public RawOutput {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells a person who waits, and keeps it. */
  public void say(String line) {
    console.accept(line);
    append("run.txt", line + "\n");
  }

  /** A file of this name. */
  public Path file(String name) {
    return folder.resolve(name.replaceAll("[^A-Za-z0-9.]+", "-") + ".txt");
  }

  /**
   * Copies a class's resource here, so that a program can read it and a reader sees what it was.
   */
  public Path script(Class<?> owner, String name) {
    Path copy = folder.resolve(name);
    try (InputStream script = owner.getResourceAsStream(name)) {
      Files.write(copy, script.readAllBytes());
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a class's resource says; a copy is kept here. */
  public String text(Class<?> owner, String name) {
    try {
      return Files.readString(script(owner, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void append(String name, String text) {
    try {
      Files.writeString(
          folder.resolve(name), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.kessai.benchmark.stage;

import io.kessai.benchmark.measure.Worthless;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program that runs beside Kessai, until it is closed. */
public final class Beside implements AutoCloseable {
  private final Process process;

  private Beside(Process process) {
    this.process = process;
  }

  /**
   * Starts it and waits until it says that it is ready.
   *
   * @param words its command
   * @param ready the line that it says then
   * @param log where all else goes
   */
  public static Beside start(List<String> words, String ready, Path log) {
    try {
      Process process = new ProcessBuilder(words).redirectError(log.toFile()).start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "beside-stop"));
      String said = process.inputReader().readLine();
      if (!ready.equals(said)) {
        process.destroyForcibly();
        throw new Worthless(
            "%s did not start: %s %s".formatted(words.getLast(), said, Files.readString(log)));
      }
      return new Beside(process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its process. */
  public ProcessHandle handle() {
    return process.toHandle();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}

package io.kessai.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** {@code ./kessai up}: starts everything, says where it is, and runs until it is told to stop. */
public final class SuiteProgram {
  private SuiteProgram() {}

  /** Takes the one argument {@code up}; ends with 1 and a reason where something cannot start. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (!List.of(arguments).equals(List.of("up"))) {
      System.err.println("Usage: SuiteProgram up");
      System.exit(2);
    }
    Path run = Installation.root().resolve("target/run");
    Files.createDirectories(run);
    try {
      Suite suite = Suite.start(Layout.local(run), Progress.onConsole());
      AtomicBoolean stopping = new AtomicBoolean();
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    stopping.set(true);
                    suite.close();
                  },
                  "suite-stop"));
      tell(run, suite.addresses());
      System.out.println(suite.addresses());
      suite.awaitFailure();
      if (!stopping.get()) {
        System.err.println("A part of the suite ended by itself; stopping the rest.");
      }
    } catch (CannotStart e) {
      System.err.println(e.getMessage());
    }
    System.exit(1);
  }

  /** All at once, and to this user alone: a password stands among them. */
  private static void tell(Path run, String addresses) throws IOException {
    Path fresh =
        Files.createTempFile(
            run,
            "ready",
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(fresh, addresses);
    Files.move(fresh, run.resolve("ready"), StandardCopyOption.ATOMIC_MOVE);
  }
}

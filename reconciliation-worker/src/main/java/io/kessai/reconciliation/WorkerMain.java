package io.kessai.reconciliation;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.jboss.logging.Logger;

/** Starts the service; where it cannot start, says why in one line. */
@QuarkusMain
public final class WorkerMain {
  private static final Logger LOG = Logger.getLogger(WorkerMain.class);

  WorkerMain() {}

  /** Runs until it is told to stop. */
  public static void main(String... args) {
    Quarkus.run(null, WorkerMain::exit, args);
  }

  private static void exit(int code, Throwable failure) {
    if (failure != null) {
      LOG.errorf("reconciliation-worker stops: %s", inOneLine(rootCause(failure)));
      LOG.debug("The whole failure", failure);
    }
    System.exit(code);
  }

  private static String inOneLine(Throwable cause) {
    return String.valueOf(cause.getMessage()).replaceAll("\\s*\\R\\s*", " ");
  }

  private static Throwable rootCause(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}

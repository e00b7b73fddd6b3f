package io.kessai.receiver;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Starts the service; where it cannot start, says why in one line. */
@QuarkusMain
public final class ReceiverMain {
  private static final Logger LOG = Logger.getLogger(ReceiverMain.class);

  ReceiverMain() {}

  /** Runs until it is told to stop. */
  public static void main(String... args) {
    Quarkus.run(null, ReceiverMain::exit, args);
  }

  private static void exit(int code, Throwable failure) {
    if (failure != null) {
      LOG.errorf("notification-receiver stops: %s", why(failure));
      LOG.debug("The whole failure", failure);
    }
    System.exit(code);
  }

  /** The root cause, and what it kept from being done. */
  private static String why(Throwable failure) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      chain.add(cause);
    }
    String whole =
        chain.subList(Math.max(0, chain.size() - 2), chain.size()).stream()
            .map(Throwable::getMessage)
            .collect(Collectors.joining(": "));
    return whole.replaceAll("\\s*\\R\\s*", " ");
  }
}

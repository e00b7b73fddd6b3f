package io.kessai.paymentapi;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Starts the service; where it cannot start, says why in one line. */
@QuarkusMain
public final class PaymentApiMain {
  private static final Logger LOG = Logger.getLogger(PaymentApiMain.class);

  PaymentApiMain() {}

  /** Runs until it is told to stop. */
  public static void main(String... args) {
    Quarkus.run(null, PaymentApiMain::exit, args);
  }

  private static void exit(int code, Throwable failure) {
    if (failure != null) {
      LOG.errorf("payment-api stops: %s", inOneLine(cause(failure)));
      LOG.debug("The whole failure", failure);
    }
    System.exit(code);
  }

  private static String inOneLine(Throwable cause) {
    return String.valueOf(cause.getMessage()).replaceAll("\\s*\\R\\s*", " ");
  }

  /** The root, or the database's own words, which name the address as their cause does not. */
  private static Throwable cause(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && !(cause instanceof SQLException)) {
      cause = cause.getCause();
    }
    return cause;
  }
}

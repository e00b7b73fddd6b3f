package io.kessai.paymentapi.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.ArcUndeclaredThrowableException;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What went wrong elsewhere is said as it is, and is no error of this service. */
class ProblemMappersTest {
  private final ProblemMappers mappers = new ProblemMappers();

  @ParameterizedTest
  @ValueSource(strings = {"08001", "57P03", "57P01", "53300"})
  void aDatabaseThatIsAwayIsToBeTriedAgain(String state) {
    assertIsToBeTriedAgain(
        mappers.unexpected(new IllegalStateException(new SQLException("away", state))));
  }

  @Test
  void aPoolWithoutAFreeConnectionIsToBeTriedAgain() {
    assertIsToBeTriedAgain(
        mappers.unexpected(
            new IllegalStateException(new SQLException("Sorry, acquisition timeout!"))));
  }

  @Test
  void aCommitThatTheDatabaseDidNotAnswerIsToBeTriedAgain() {
    XAException notCommitted = new XAException("not committed");
    notCommitted.initCause(new SQLException("terminating connection", "57P01"));
    RollbackException failure = new RollbackException("Could not commit transaction.");
    failure.addSuppressed(notCommitted);

    assertIsToBeTriedAgain(mappers.unexpected(new ArcUndeclaredThrowableException(failure)));
  }

  @Test
  void aCallerWhoHungUpIsNoErrorOfThisService() {
    assertIsToBeTriedAgain(mappers.gone(new IOException("closed")));
  }

  @Test
  void aDatabaseThatRefusesIsAnError() {
    Response response =
        mappers.unexpected(new IllegalStateException(new SQLException("no such table", "42P01")));

    assertThat(response.getStatus()).isEqualTo(500);
  }

  private static void assertIsToBeTriedAgain(Response response) {
    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getHeaderString("Retry-After")).isEqualTo("2");
    assertThat(((Problem.Body) response.getEntity()).type())
        .isEqualTo("urn:kessai:problem:unavailable");
  }
}

package io.kessai.simulator.clock;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;

/** Reads and moves the clock. */
@Path("/simulator/clock")
@RunOnVirtualThread
public class ClockResource {

  private static final Duration FARTHEST = Duration.ofDays(3650);

  private final MovableClock clock;
  private final Agenda agenda;

  ClockResource(MovableClock clock, Agenda agenda) {
    this.clock = clock;
    this.agenda = agenda;
  }

  /** The payment server's time, how far it is ahead of the machine's, and what waits for it. */
  public record Reading(Instant now, Duration ahead, int waiting) {}

  /** A duration in ISO 8601 form, for example {@code PT30M} or {@code P3D}. */
  public record Advance(Duration by) {}

  /** What came of an advance: the new time, and how many waiting things were started. */
  public record Advanced(Instant now, int fired) {}

  @GET
  public Reading read() {
    return new Reading(clock.instant(), clock.ahead(), agenda.waiting());
  }

  /** Moves the clock ahead, never back, by ten years at most. */
  @POST
  @Path("advance")
  public Advanced advance(Advance advance) {
    if (advance == null || advance.by() == null || advance.by().isNegative()) {
      throw new BadRequestException("give {\"by\": \"PT30M\"}: how far to move ahead");
    }
    if (clock.ahead().plus(advance.by()).compareTo(FARTHEST) > 0) {
      throw new BadRequestException("the clock goes ten years ahead at most");
    }
    int fired = agenda.advance(advance.by());
    return new Advanced(clock.instant(), fired);
  }
}

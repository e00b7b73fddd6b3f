package io.kessai.order.parked;

import io.kessai.order.intake.Reading.Unfit;
import io.kessai.order.operator.Reason;
import io.kessai.order.problem.ProblemException;
import io.kessai.order.problem.ProblemType;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;

/** The parked records, as operators meet them: by REST, and in the console. */
@Singleton
public final class ParkedRecords {
  private final ParkedFacts parked;
  private final Redrives redrives;
  private final InstantSource clock;

  ParkedRecords(ParkedFacts parked, Redrives redrives, InstantSource clock) {
    this.parked = parked;
    this.redrives = redrives;
    this.clock = clock;
  }

  /**
   * A page: the open ones first, the longest parked first.
   *
   * @param after the {@code next} of the page before; empty for the beginning
   * @param limit most records in the page
   */
  public ParkedPage page(ParkedFilter filter, Optional<String> after, int limit)
      throws SQLException {
    return parked.page(filter, after.map(Cursor::of).orElse(Cursor.BEGINNING), limit);
  }

  /** The record, what of it may be shown, and what was done about it. */
  public ParkedDetail show(Operator operator, String record) throws SQLException {
    ParkedView view = covered(operator, record);
    long id = Long.parseLong(view.id());
    byte[] value = parked.value(id);
    Optional<Shown> shown = Optional.ofNullable(value).map(Shown::of);
    return new ParkedDetail(
        view,
        shown.map(Shown::text),
        shown.map(Shown::truncated).orElse(false),
        value == null ? 0 : value.length,
        parked.actions(id));
  }

  /** What a redrive would do now; nothing is stored. */
  public Reread readAgain(Operator operator, String record) throws SQLException {
    return redrives.foresee(covered(operator, record), operator::mustCover);
  }

  /**
   * Takes the record in after all.
   *
   * @param note why
   * @return why it is still unfit, and stays open; empty where it was applied
   */
  public Optional<Unfit> redrive(Operator operator, String record, String note)
      throws SQLException {
    ParkedView view = covered(operator, record);
    return redrives.redrive(view, deed(operator, view, "redrive", note), operator::mustCover);
  }

  /**
   * Marks the record as seen to by other means.
   *
   * @param note what was done instead, and why
   */
  public void handle(Operator operator, String record, String note) throws SQLException {
    redrives.handle(deed(operator, covered(operator, record), "handle", note));
  }

  private Deed deed(Operator operator, ParkedView record, String action, String note) {
    return new Deed(
        Long.parseLong(record.id()),
        action,
        operator.name(),
        Reason.checked("note", note),
        clock.instant());
  }

  private ParkedView covered(Operator operator, String record) throws SQLException {
    ParkedView view =
        parked.find(id(record)).orElseThrow(() -> ProblemException.of(ProblemType.UNKNOWN_RECORD));
    operator.mustCover(view.merchant());
    return view;
  }

  private static long id(String record) {
    try {
      return Long.parseLong(record);
    } catch (NumberFormatException e) {
      throw ProblemException.of(ProblemType.UNKNOWN_RECORD);
    }
  }
}

package io.kessai.order.query;

import java.time.LocalDate;
import java.util.List;

/**
 * What inquiries found that no notice had brought (RECON-4).
 *
 * @param from first day
 * @param to last day
 * @param zone the zone of the days
 * @param drift one entry for each day, method and status reached that had any
 */
public record DriftReport(LocalDate from, LocalDate to, String zone, List<Entry> drift) {

  /**
   * One day's drift of one method.
   *
   * @param status the status that the orders were found in; {@code expired} is no lost notice
   * @param facts how many inquiries found it
   */
  public record Entry(LocalDate day, String method, String status, long facts) {}
}

package io.kessai.method;

import io.kessai.fact.Observation;
import io.kessai.gateway.Notice;

/**
 * Reads the notices of one service into the common language: all that order-service needs of it.
 */
public interface NoticeReader {

  /** The payment server's service type, which is also the name of the method's package. */
  String id();

  /**
   * What the notice shows, learned when it was received. Pure; the same notice always reads the
   * same. What it does not know becomes a doubt of the observation, never an exception, so that no
   * notice is dropped.
   */
  Observation readNotice(Notice notice);
}

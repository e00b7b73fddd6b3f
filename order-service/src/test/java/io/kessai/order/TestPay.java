package io.kessai.order;

import io.kessai.fact.Observation;
import io.kessai.fact.PaymentState;
import io.kessai.gateway.Notice;
import io.kessai.method.NoticeReader;
import jakarta.inject.Singleton;

/** A method that no payment server has: its notices name the state they show. */
@Singleton
public class TestPay implements NoticeReader {
  /** The method's id. */
  public static final String ID = "testpay";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Observation readNotice(Notice notice) {
    return Observation.nothing()
        .showing(PaymentState.valueOf(notice.field("shows")), notice.receivedAt());
  }
}

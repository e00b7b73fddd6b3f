package io.kessai.order.intake;

import io.kessai.fact.Fact;
import io.kessai.fact.Json;
import io.kessai.fact.Messenger;
import io.kessai.fact.Observation;
import io.kessai.fact.OrderKey;
import io.kessai.gateway.Notice;
import io.kessai.gateway.Unkept;
import io.kessai.method.Methods;
import io.kessai.method.NoticeReader;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Raw notices, which only their method can read. The method is the one thing here that knows what
 * they mean.
 */
@Singleton
final class NoticeReading implements Reading {
  private final Methods<NoticeReader> methods;

  NoticeReading(@All List<NoticeReader> methods) {
    this.methods = new Methods<>(methods);
  }

  @Override
  public Fact read(String text) throws Unfit {
    Notice notice = notice(text);
    OrderKey key = key(notice);
    NoticeReader method = method(notice.service());
    try {
      return new Fact(
          notice.id(),
          key,
          method.id(),
          Messenger.NOTICE,
          notice.receivedAt(),
          "Notice of " + method.id(),
          says(method, notice),
          kept(notice));
    } catch (IllegalArgumentException e) {
      throw new Unfit("unreadable", e.getMessage());
    }
  }

  /**
   * What a notice reads as now that was kept as this fact. A reader names the members that it wants
   * and so finds each, wherever it stood.
   */
  Observation readAgain(Fact kept) throws Unfit {
    return says(
        method(kept.method()),
        new Notice(
            kept.id(),
            kept.key().merchant(),
            kept.method(),
            kept.key().order().value(),
            kept.learnedAt(),
            kept.raw(),
            kept.raw()));
  }

  /** Members from outside the notice are its own, as far as it has none of that name. */
  private static Map<String, String> kept(Notice notice) {
    Map<String, String> members = new HashMap<>(notice.head());
    members.putAll(notice.fields());
    return Unkept.removedFrom(members);
  }

  private NoticeReader method(String id) throws Unfit {
    return methods
        .find(id)
        .orElseThrow(
            () ->
                new Unfit(
                    "unknown-service", "No method reads it; there are " + methods.ids() + "."));
  }

  private static Notice notice(String text) throws Unfit {
    try {
      return Json.read(text, Notice.class);
    } catch (Json.Unreadable e) {
      throw new Unfit("unreadable", e.getMessage());
    }
  }

  private static OrderKey key(Notice notice) throws Unfit {
    if (notice.merchant() == null) {
      throw new Unfit("unreadable", "A notice names its merchant.");
    }
    try {
      return OrderKey.of(notice.merchant().value(), notice.orderId());
    } catch (IllegalArgumentException e) {
      throw new Unfit("no-order-id", e.getMessage());
    }
  }

  private static Observation says(NoticeReader method, Notice notice) throws Unfit {
    try {
      return method.readNotice(notice);
    } catch (RuntimeException e) {
      throw new Unfit(
          "reader-failed", method.id() + " failed with " + e.getClass().getSimpleName() + ".");
    }
  }
}

package io.kessai.simulator.books;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The story of one notice: what was done to it on purpose, and each attempt to deliver it. */
public final class NoticeRecord {

  /**
   * One POST and what came back.
   *
   * @param answer the HTTP status, or why there was none
   */
  public record Attempt(Instant at, String pushId, String answer) {}

  private final String id;
  private final Notice notice;
  private final Instant createdAt;
  private final int attemptsKept;
  private final List<String> faults = new ArrayList<>();
  private final List<Attempt> attempts = new ArrayList<>();
  private boolean acknowledged;

  NoticeRecord(String id, Notice notice, Instant createdAt, int attemptsKept) {
    this.id = id;
    this.notice = notice;
    this.createdAt = createdAt;
    this.attemptsKept = attemptsKept;
  }

  /** Names this notice in the control API. */
  public String id() {
    return id;
  }

  /** What is told. */
  public Notice notice() {
    return notice;
  }

  /** When the payment server had it to tell. */
  public Instant createdAt() {
    return createdAt;
  }

  /** Notes what is done to it on purpose, or why it is not sent at all. */
  public synchronized void fault(String name) {
    faults.add(name);
  }

  /** Notes an attempt. Returns whether it is the one that got the notice acknowledged. */
  public synchronized boolean attempt(Attempt attempt, boolean accepted) {
    if (attempts.size() >= attemptsKept) {
      attempts.removeFirst();
    }
    attempts.add(attempt);
    boolean first = accepted && !acknowledged;
    acknowledged |= accepted;
    return first;
  }

  /** What was done to it on purpose. */
  public synchronized List<String> faults() {
    return List.copyOf(faults);
  }

  /** The attempts, the oldest first. */
  public synchronized List<Attempt> attempts() {
    return List.copyOf(attempts);
  }

  /** Whether any attempt was answered 200. */
  public synchronized boolean acknowledged() {
    return acknowledged;
  }
}

package io.kessai.trace;

import io.kessai.fact.OrderKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import org.jboss.logging.MDC;

/**
 * A span, and all that one may say. While it is open, lines of its thread's log have its {@code
 * traceId}.
 */
public final class Step implements AutoCloseable {
  /** What is not traced. */
  static final Step NONE = new Step(Span.getInvalid());

  private static final String IN_LOGS = "traceId";
  private static final int FAILED = 500;

  private final Span span;
  private Scope scope;
  private Object inLogsBefore;

  private Step(Span span) {
    this.span = span;
  }

  static Step of(Span span) {
    return new Step(span).resume();
  }

  /**
   * Is not this thread's current step any more, and not ended: whoever waits for something without
   * a thread leaves it, and resumes it when that has come.
   */
  public void leave() {
    if (scope == null) {
      return;
    }
    scope.close();
    scope = null;
    if (inLogsBefore == null) {
      MDC.remove(IN_LOGS);
    } else {
      MDC.put(IN_LOGS, inLogsBefore);
    }
  }

  /** Is this thread's current step again, if it was left. */
  // The scope is closed when the step is left.
  @SuppressWarnings("MustBeClosedChecker")
  public Step resume() {
    if (this != NONE && scope == null) {
      inLogsBefore = MDC.get(IN_LOGS);
      MDC.put(IN_LOGS, span.getSpanContext().getTraceId());
      scope = span.makeCurrent();
    }
    return this;
  }

  /**
   * Says of this thread's current step which order it is about.
   *
   * @param order that is known to be one: what a caller calls an order may be a card number
   */
  public static void about(OrderKey order) {
    Span.current().setAttribute("kessai.order", order.toString());
  }

  /** Says how a request over HTTP was answered. */
  public Step answered(int status) {
    span.setAttribute("http.response.status_code", status);
    if (status >= FAILED) {
      span.setStatus(StatusCode.ERROR);
    }
    return this;
  }

  /** Says how it ended, in a word of few different values. */
  public Step ended(String how) {
    span.setAttribute("kessai.ending", how);
    return this;
  }

  /** Ends it. */
  @Override
  public void close() {
    if (this != NONE) {
      leave();
      span.end();
    }
  }
}

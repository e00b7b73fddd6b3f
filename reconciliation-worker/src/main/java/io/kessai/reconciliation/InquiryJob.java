package io.kessai.reconciliation;

import io.kessai.trace.Step;
import io.kessai.trace.Traces;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Claims what is due and asks about it, again and again. */
@Singleton
final class InquiryJob {
  private static final Logger LOG = Logger.getLogger(InquiryJob.class);

  private final Claims claims;
  private final Inquiries inquiries;
  private final GatewayBreaker gateway;
  private final Traces traces;
  private final Semaphore room;
  private final Duration longest;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  InquiryJob(
      Claims claims,
      Inquiries inquiries,
      GatewayBreaker gateway,
      Traces traces,
      WorkerConfig config) {
    this.claims = claims;
    this.traces = traces;
    this.inquiries = inquiries;
    this.gateway = gateway;
    this.room = new Semaphore(config.inquiry().batch());
    this.longest = config.inquiry().lease();
  }

  /** One look at the watch list: it touches what is due, and does not wait for the answers. */
  @Scheduled(every = "{kessai.inquiry.tick}", concurrentExecution = ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void tick() {
    int most = gateway.allowance(room.availablePermits());
    if (most == 0 || threads.isShutdown()) {
      return;
    }
    try {
      for (WatchedOrder order : claims.claim(most)) {
        room.acquireUninterruptibly();
        threads.execute(() -> ask(order));
      }
    } catch (Database.Away | Database.Refused e) {
      LOG.warnf("Nothing can be claimed now: %s", e.getMessage());
    }
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    threads.shutdown();
    if (!threads.awaitTermination(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      threads.shutdownNow();
    }
  }

  /** Whatever fails here is found again when the lease has run out. */
  private void ask(WatchedOrder order) {
    try (Step inquiry = traces.begin("inquiry", SpanKind.INTERNAL)) {
      Step.about(order.key());
      inquiries.ask(order);
      inquiry.ended("asked");
    } catch (Database.Away | Database.Refused e) {
      LOG.warnf("%s: the outcome of an inquiry is not noted: %s", order.key(), e.getMessage());
    } catch (RuntimeException e) {
      LOG.errorf(e, "%s: an inquiry failed", order.key());
    } finally {
      room.release();
    }
  }
}

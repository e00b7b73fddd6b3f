package io.kessai.suite.safety;

import io.kessai.suite.story.Http;
import io.kessai.suite.story.PaymentServer;
import io.kessai.suite.story.Shop;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Storefronts that pay by card and a payment server that sends notices, at a steady pace that no
 * slow answer changes, until it is closed. Every request is about an order of its own.
 */
final class Traffic implements AutoCloseable {
  /**
   * Far more than a receiver lets in, and far fewer than the 4,000 from which on it hangs up on
   * whoever connects: where this machine stalls for a second or two, the notices of that time wait
   * for their turn, as they would in any sender.
   */
  private static final int MOST_CONNECTIONS = 1_000;

  private final Shop shop;
  private final PaymentServer paymentServer;
  private final URI receiver;
  private final Queue<Sent> notices = new ConcurrentLinkedQueue<>();
  private final Queue<Sent> payments = new ConcurrentLinkedQueue<>();
  private final Queue<Future<?>> paces = new ConcurrentLinkedQueue<>();
  private final Semaphore connections = new Semaphore(MOST_CONNECTIONS);
  private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  Traffic(Shop shop, PaymentServer paymentServer, URI receiver) {
    this.shop = shop;
    this.paymentServer = paymentServer;
    this.receiver = receiver;
  }

  /**
   * A request and how it ended.
   *
   * @param token what it paid with; empty for a notice
   * @param status what was answered, or 0 where nothing was
   * @param toldWhen whether the answer said when to come again
   */
  record Sent(String order, String token, int status, boolean toldWhen, Duration took) {}

  /** What is kept of an answer. */
  private record Answer(int status, boolean toldWhen) {}

  /** So many notices and so many payments a second from now on. */
  Traffic begin(int noticesPerSecond, int paymentsPerSecond) {
    every(noticesPerSecond, this::sendNotice);
    every(paymentsPerSecond, this::pay);
    return this;
  }

  /** What has been answered so far. */
  List<Sent> notices() {
    return List.copyOf(notices);
  }

  /** What has been answered so far. */
  List<Sent> payments() {
    return List.copyOf(payments);
  }

  /** Sends nothing more, and waits for what is under way. */
  @Override
  public void close() {
    paces.forEach(pace -> pace.cancel(false));
    clock.close();
    threads.close();
  }

  private void every(int perSecond, Runnable request) {
    if (perSecond > 0) {
      paces.add(
          clock.scheduleAtFixedRate(
              () -> threads.execute(request), 0, 1_000_000 / perSecond, TimeUnit.MICROSECONDS));
    }
  }

  private void sendNotice() {
    connections.acquireUninterruptibly();
    try {
      notices.add(timed("", this::notice));
    } finally {
      connections.release();
    }
  }

  private Answer notice(String order) {
    String answer =
        Push.of(receiver, "mpi", Push.paid(order, "1")).signed(Safety.CCID, Safety.KEY).answer();
    return new Answer(
        Push.status(answer), answer.toLowerCase(Locale.ROOT).contains("\r\nretry-after: "));
  }

  private void pay() {
    String token = paymentServer.tokenFor(PaymentServer.APPROVED);
    payments.add(
        timed(
            token,
            order -> {
              Http.Response answer = shop.payByCard(order, 100, true, token);
              return new Answer(answer.status(), !answer.header("Retry-After").isEmpty());
            }));
  }

  private static Sent timed(String token, Function<String, Answer> request) {
    String order = Shop.newOrder();
    long begin = System.nanoTime();
    Answer answer;
    try {
      answer = request.apply(order);
    } catch (UncheckedIOException e) {
      answer = new Answer(0, false);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    return new Sent(order, token, answer.status(), answer.toldWhen(), took);
  }
}

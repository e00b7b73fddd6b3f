package io.kessai.world;

import io.kessai.reconciliation.WorldWorker;
import java.time.Duration;
import java.util.List;

/** reconciliation-worker's replicas: each looks at the list now and then, and asks. */
final class Worker {
  private static final int MOST = 5;
  private static final Duration SHORTEST_TICK = Duration.ofSeconds(20);
  private static final Duration LONGEST_TICK = Duration.ofSeconds(60);

  private final Timeline time;
  private final PaymentServer server;
  private final WorldWorker orders;

  Worker(Timeline time, PaymentServer server, WorldWorker orders) {
    this.time = time;
    this.server = server;
    this.orders = orders;
  }

  /** Learns of changes. */
  void learn(List<String> batch, Node node) {
    orders.learn(batch.stream().map(PaymentApi::change).toList(), node::step);
    node.step();
  }

  /** Begins to look. */
  void start(Node node) {
    time.in(
        time.between(SHORTEST_TICK, LONGEST_TICK),
        () -> {
          node.done(() -> orders.claim(MOST, node::step).forEach(asked -> ask(node, asked)));
          start(node);
        });
  }

  private void ask(Node node, WorldWorker.Question question) {
    node.step();
    // Who dies before the answer has forgotten it: the claim's lease lets another one ask.
    server.ask(question.command(), node.remembered(reply -> conclude(node, question, reply)));
  }

  private void conclude(Node node, WorldWorker.Question question, PaymentServer.Reply reply) {
    switch (reply) {
      case PaymentServer.Reply.Replied replied ->
          orders.answered(question, replied.answer(), node::step);
      case PaymentServer.Reply.NotSent notSent -> orders.unanswered(question, node::step);
      case PaymentServer.Reply.Unknown unknown -> orders.unanswered(question, node::step);
    }
  }
}

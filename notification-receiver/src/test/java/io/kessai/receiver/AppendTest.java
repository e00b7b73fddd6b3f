package io.kessai.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** PUSH-2, where a PUSH is acknowledged only when Kafka has every part of it, and once. */
class AppendTest {
  private static final Duration LONG = Duration.ofHours(1);
  private static final List<ProducerRecord<String, byte[]>> THREE =
      Stream.of("one", "two", "three")
          .map(key -> new ProducerRecord<>("notices", key, new byte[0]))
          .toList();

  private final Vertx vertx = Vertx.vertx();
  private final Context loop = vertx.getOrCreateContext();
  private final List<AsyncResult<Void>> ends = new CopyOnWriteArrayList<>();
  private final List<Context> endedAt = new CopyOnWriteArrayList<>();

  /** Kafka's own double: it acknowledges when it is told to, on the thread that tells it. */
  private final MockProducer<String, byte[]> kafka =
      new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());

  /** Why a record is not taken now, for so many attempts. */
  private final Queue<Exception> notNow = new ArrayDeque<>();

  @AfterEach
  void stop() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void itEndsOnItsEventLoopWhenTheLastRecordIsAcknowledgedAndNotBefore() {
    begin(LONG);

    kafka.completeNext();
    kafka.completeNext();
    settle();
    assertThat(ends).isEmpty();
    kafka.completeNext();

    await().untilAsserted(() -> assertThat(ends).hasSize(1));
    assertThat(ends.getFirst().succeeded()).isTrue();
    assertThat(endedAt).containsExactly(loop);
  }

  @Test
  void oneThatFailsAmongManyFailsAllWhateverIsAcknowledgedLater() {
    begin(LONG);

    kafka.completeNext();
    kafka.errorNext(new NotEnoughReplicasException("one of two"));
    kafka.completeNext();

    settle();
    assertThat(ends).hasSize(1);
    assertThat(ends.getFirst().cause()).hasMessage("one of two");
  }

  @Test
  void whatIsNotAcknowledgedInTimeFailsOnceAndALateAcknowledgementChangesNothing() {
    Append append = begin(Duration.ZERO);
    kafka.completeNext();

    append.lookAfter(Duration.ZERO);
    append.lookAfter(Duration.ZERO);
    settle();
    assertThat(ends).hasSize(1);
    assertThat(ends.getFirst().cause()).isInstanceOf(TimeoutException.class);
    kafka.completeNext();
    kafka.completeNext();

    settle();
    assertThat(ends).hasSize(1);
  }

  @Test
  void aFailureAfterTheEndChangesNothing() {
    begin(LONG);
    kafka.errorNext(new NotEnoughReplicasException("first"));

    kafka.errorNext(new NotEnoughReplicasException("second"));

    settle();
    assertThat(ends).hasSize(1);
    assertThat(ends.getFirst().cause()).hasMessage("first");
  }

  @Test
  void whoIsLookedAfterInTimeIsLeftAlone() {
    Append append = begin(LONG);

    append.lookAfter(Duration.ofMinutes(1));

    settle();
    assertThat(ends).isEmpty();
    assertThat(kafka.history()).isEqualTo(THREE);
  }

  @Test
  void itEndsBeforeTheLookThatWouldBeTooLate() {
    Append append = begin(LONG);

    append.lookAfter(LONG);

    settle();
    assertThat(ends).hasSize(1);
  }

  @Test
  void whatIsNotTakenNowIsHandedOverLaterInItsOrderAndEachOnce() {
    notNow.add(new IllegalStateException("no room"));
    Append append = begin(LONG);
    assertThat(kafka.history()).isEmpty();

    append.lookAfter(Duration.ZERO);
    settle();
    assertThat(kafka.history()).isEqualTo(THREE);
    append.lookAfter(Duration.ZERO);
    settle();
    assertThat(kafka.history()).isEqualTo(THREE);
    THREE.forEach(record -> kafka.completeNext());

    settle();
    assertThat(ends).hasSize(1);
    assertThat(ends.getFirst().succeeded()).isTrue();
  }

  @Test
  void whatIsNotTakenInTimeFailsForTheReasonWhyItWasNot() {
    notNow.add(new IllegalStateException("no room at first"));
    notNow.add(new IllegalStateException("no room later"));
    Append append = begin(Duration.ZERO);

    append.lookAfter(Duration.ZERO);

    settle();
    assertThat(ends).hasSize(1);
    assertThat(ends.getFirst().cause()).hasMessage("no room later");
    assertThat(kafka.history()).isEmpty();
  }

  @Test
  void aProducerThatIsClosedFailsIt() {
    kafka.close();

    begin(LONG);

    settle();
    assertThat(ends).hasSize(1);
    assertThat(ends.getFirst().failed()).isTrue();
  }

  private Append begin(Duration timeout) {
    CompletableFuture<Append> begun = new CompletableFuture<>();
    loop.runOnContext(
        now -> {
          Append append =
              new Append(
                  THREE,
                  (record, told) ->
                      notNow.isEmpty()
                          ? HandingOver.of(record, kafka, told)
                          : Optional.of(notNow.remove()),
                  timeout);
          append
              .end()
              .onComplete(
                  end -> {
                    endedAt.add(Vertx.currentContext());
                    ends.add(end);
                  });
          append.handOver();
          begun.complete(append);
        });
    return begun.join();
  }

  /** Until the event loop has done what it was given so far. */
  private void settle() {
    CompletableFuture<Void> done = new CompletableFuture<>();
    loop.runOnContext(done::complete);
    done.join();
  }
}

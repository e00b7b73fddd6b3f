package io.kessai.benchmark.notices;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The limit of taking notices: a program that checks the signature, produces the body as it came,
 * waits for all replicas, and does nothing else. It reads no field, counts nothing and refuses
 * nothing but a wrong signature.
 */
public final class BareReceiver extends AbstractVerticle {
  /** What it says once it listens. */
  static final String READY = "READY";

  static final String TOPIC = "limit.notices";
  private static final String ALGORITHM = "HmacSHA256";
  private static final String PROOF = ";v=";
  private static final int OK = 200;
  private static final int FORBIDDEN = 403;
  private static final int UNAVAILABLE = 503;

  private final int port;
  private final Producer<byte[], byte[]> kafka;
  private final Mac mac;

  private BareReceiver(int port, Producer<byte[], byte[]> kafka) {
    this.port = port;
    this.kafka = kafka;
    try {
      this.mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(SignedNotices.KEY), ALGORITHM));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + ALGORITHM, e);
    }
  }

  /** Takes a port and Kafka's bootstrap servers; runs until it is stopped. */
  public static void main(String[] arguments) {
    int port = Integer.parseInt(arguments[0]);
    Producer<byte[], byte[]> kafka =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", arguments[1], "acks", "all", "linger.ms", 0),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    kafka.partitionsFor(TOPIC);
    int loops = Runtime.getRuntime().availableProcessors();
    Vertx.vertx()
        .deployVerticle(
            () -> new BareReceiver(port, kafka), new DeploymentOptions().setInstances(loops))
        .onSuccess(deployed -> System.out.println(READY))
        .onFailure(
            cause -> {
              System.err.println(cause);
              System.exit(1);
            });
  }

  @Override
  public void start(Promise<Void> started) {
    vertx
        .createHttpServer()
        .requestHandler(request -> request.bodyHandler(body -> take(request, body)))
        .listen(port, "127.0.0.1")
        .<Void>mapEmpty()
        .onComplete(started);
  }

  /** Whoever has gone misses the answer, and that is all. */
  @SuppressWarnings("FutureReturnValueIgnored")
  private void take(HttpServerRequest request, Buffer body) {
    byte[] bytes = body.getBytes();
    if (!isGenuine(request.getHeader("Content-HMAC"), bytes)) {
      request.response().setStatusCode(FORBIDDEN).end();
      return;
    }
    Context loop = context;
    kafka.send(
        new ProducerRecord<>(TOPIC, bytes),
        (stored, failure) ->
            loop.runOnContext(
                now ->
                    request
                        .response()
                        .setStatusCode(failure == null ? OK : UNAVAILABLE)
                        .end("OK")));
  }

  private boolean isGenuine(String claim, byte[] body) {
    int proof = claim == null ? -1 : claim.indexOf(PROOF);
    return proof >= 0
        && MessageDigest.isEqual(
            HexFormat.of().parseHex(claim.substring(proof + PROOF.length())), mac.doFinal(body));
  }
}

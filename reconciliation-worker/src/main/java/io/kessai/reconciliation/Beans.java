package io.kessai.reconciliation;

import io.kessai.gateway.GatewayClient;
import io.kessai.gateway.GatewayConnection;
import io.kessai.gateway.Merchants;
import io.kessai.gateway.MerchantsConfig;
import io.kessai.method.Methods;
import io.kessai.method.PaymentMethod;
import io.quarkus.arc.All;
import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;

/** What comes in through a seam: time, chance, accounts, methods, the payment server, Kafka. */
class Beans {
  private static final Duration CLOSING = Duration.ofSeconds(5);

  @Produces
  @Singleton
  @DefaultBean
  InstantSource clock() {
    return InstantSource.system();
  }

  @Produces
  @Singleton
  @DefaultBean
  RandomGenerator random() {
    return new SecureRandom();
  }

  @Produces
  @Singleton
  @Startup
  Merchants merchants(MerchantsConfig config) {
    try {
      return new Merchants(config);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(e.getMessage()); // its cause says less
    }
  }

  @Produces
  @Singleton
  @Startup
  Methods<PaymentMethod> methods(@All List<PaymentMethod> all) {
    return new Methods<>(all);
  }

  @Produces
  @Singleton
  @Startup
  Schedule schedule(Methods<PaymentMethod> methods, WorkerConfig config) {
    return new Schedule(
        Patiences.of(methods, config.inquiry().methods()),
        Patiences.throughConsumer(methods),
        config.inquiry().inDoubtAfter(),
        config.inquiry().inDoubtGivenUpAfter());
  }

  @Produces
  @Singleton
  Backoff backoff(WorkerConfig config, RandomGenerator random) {
    WorkerConfig.Inquiry inquiry = config.inquiry();
    return new Backoff(
        inquiry.backoffFirst(), inquiry.backoffLongest(), inquiry.backoffJitter(), random);
  }

  @Produces
  @Singleton
  RateLimit rate(WorkerConfig config) {
    return new RateLimit(config.inquiry().ratePerSecond());
  }

  /** Made at the start, so that a lease that is too short stops it. */
  @Produces
  @Singleton
  @Startup
  GatewayClient gateway(WorkerConfig config, InstantSource clock) {
    WorkerConfig.Gateway gateway = config.gateway();
    Duration longest =
        gateway.connectTimeout().plus(gateway.readTimeout()).plus(config.inquiry().storeTimeout());
    if (config.inquiry().lease().compareTo(longest) <= 0) {
      throw new ConfigurationException(
          "kessai.inquiry.lease must be longer than an inquiry can take, here " + longest);
    }
    return new GatewayClient(
        new GatewayConnection(gateway.url(), gateway.connectTimeout(), gateway.readTimeout()),
        clock);
  }

  void close(@Disposes GatewayClient gateway) {
    gateway.close();
  }

  @Produces
  @Singleton
  Producer<String, String> producer(
      @Identifier("default-kafka-broker") Map<String, Object> kafka, WorkerConfig config) {
    Duration timeout = config.inquiry().storeTimeout();
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout.toMillis());
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) timeout.toMillis() / 2);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) timeout.toMillis());
    return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
  }

  void close(@Disposes Producer<String, String> producer) {
    producer.close(CLOSING);
  }
}

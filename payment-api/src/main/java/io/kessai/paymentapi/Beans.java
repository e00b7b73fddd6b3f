package io.kessai.paymentapi;

import io.kessai.gateway.Merchants;
import io.kessai.gateway.MerchantsConfig;
import io.kessai.method.Methods;
import io.kessai.method.PaymentMethod;
import io.kessai.seal.DataKeysConfig;
import io.kessai.seal.Seal;
import io.quarkus.arc.All;
import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.Startup;
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
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;

/** What comes in through a seam: time, randomness, accounts, methods, Kafka. */
class Beans {

  @Produces
  @Singleton
  @DefaultBean
  InstantSource clock() {
    return InstantSource.system();
  }

  @Produces
  @Singleton
  @DefaultBean
  SecureRandom random() {
    return new SecureRandom();
  }

  @Produces
  @Singleton
  Seal seal(DataKeysConfig keys, SecureRandom random) {
    return new Seal(keys, random);
  }

  @Produces
  @Singleton
  @Startup
  Merchants merchants(MerchantsConfig config) {
    return new Merchants(config);
  }

  @Produces
  @Singleton
  @Startup
  Methods<PaymentMethod> methods(@All List<PaymentMethod> all) {
    return new Methods<>(all);
  }

  @Produces
  @Singleton
  Producer<String, String> producer(
      @Identifier("default-kafka-broker") Map<String, Object> kafka, KessaiConfig config) {
    Duration sendTimeout = config.outbox().sendTimeout();
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, sendTimeout.toMillis());
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) sendTimeout.toMillis());
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) sendTimeout.toMillis() / 2);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
  }

  void close(@Disposes Producer<String, String> producer) {
    producer.close(Duration.ofSeconds(5));
  }
}

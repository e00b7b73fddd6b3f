package io.kessai.benchmark.payments;

import io.kessai.benchmark.measure.Worthless;
import io.kessai.benchmark.stage.Http;
import io.kessai.benchmark.stage.Stage;
import io.kessai.suite.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Orders that are to be paid by card, each with a token of its own, as a token is good once. */
final class CardTargets {
  /** A test card of the simulator, approved at once. */
  private static final String CARD = "4012888888881881";

  private static final String REQUEST =
      """
      {"token_api_key":"00000000-0000-4000-8000-00000000demo","card_number":"%s","card_expire":"12/30",\
      "security_code":"123","cardholder_name":"TARO YAMADA","lang":"en"}"""
          .formatted(CARD);

  private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
  private static final int AT_ONCE = 16;

  private final URI simulator;
  private final Path file;
  private int made;

  private CardTargets(URI simulator, Path file) {
    this.simulator = simulator;
    this.file = file;
  }

  /** Targets whose tokens the stage's simulator gives. */
  static CardTargets of(Stage stage) {
    return new CardTargets(
        stage.part(Part.SIMULATOR).address(), stage.folder().resolve("targets.tsv"));
  }

  /** The file with the orders and tokens that were made last. */
  Path file() {
    return file;
  }

  /** Makes so many new ones. */
  void make(int targets) {
    List<String> lines = new ArrayList<>(targets);
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<String>> tokens =
          IntStream.range(0, targets).mapToObj(i -> threads.submit(this::token)).toList();
      for (Future<String> token : tokens) {
        made++;
        lines.add("bench-" + made + "\t" + token.get());
      }
      Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Worthless("stopped");
    }
  }

  private String token() {
    String answer = Http.post(simulator.resolve("/4gtoken"), REQUEST).good().text();
    Matcher token = TOKEN.matcher(answer);
    if (!token.find()) {
      throw new Worthless("the simulator gave no token: " + answer);
    }
    return token.group(1);
  }
}

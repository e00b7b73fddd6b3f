package io.kessai.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Where everything listens, where it writes, and what is set differently from the defaults.
 *
 * @param folder for logs, keys and configuration files
 * @param ports where each part listens, on the loopback address
 * @param settings put before every part's own configuration, by key
 * @param launching how each part's program is called
 */
public record Layout(
    Path folder, Map<Part, Integer> ports, Map<String, String> settings, Launching launching) {

  /** How a part's program is called. */
  public interface Launching {

    /** A process not yet started; it reads its configuration from this file. */
    ProcessBuilder of(Part part, Path settings);
  }

  /** The states in which notices are waited for, but for agreements, which have no end. */
  public static final List<String> AWAITED =
      List.of(
          "alipay.awaiting-consumer",
          "bank.awaiting-consumer",
          "carrier.awaiting-consumer",
          "cvs.awaiting-consumer",
          "cvs.captured",
          "mpi.awaiting-consumer",
          "oricosc.awaiting-consumer",
          "paypal.awaiting-consumer",
          "paypal.captured",
          "upop.awaiting-consumer");

  /**
   * The ports that the README names, and a worker that asks sooner than in production: whoever
   * loses a notice on purpose wants to see what comes of it.
   */
  static Layout local(Path folder) {
    Map<Part, Integer> ports = new EnumMap<>(Part.class);
    ports.put(Part.STOREFRONT, 8080);
    ports.put(Part.PAYMENT_API, 8081);
    ports.put(Part.NOTIFICATION_RECEIVER, 8082);
    ports.put(Part.ORDER_SERVICE, 8083);
    ports.put(Part.RECONCILIATION_WORKER, 8084);
    ports.put(Part.SIMULATOR, 9000);
    String worker = Part.RECONCILIATION_WORKER.title() + "/kessai.inquiry.";
    Layout layout =
        new Layout(folder, ports, Map.of(), Installation::launch)
            .with(worker + "backoff-first", "5s");
    for (String state : AWAITED) {
      layout = layout.asking(state, "20s");
    }
    return layout.asking("carrier.active", "20s");
  }

  private Layout asking(String state, String after) {
    String key = Part.RECONCILIATION_WORKER.title() + "/kessai.inquiry.methods." + state;
    return with(key + ".overdue-after", after).with(key + ".every", after);
  }

  /** Any free ports, so that several suites can run beside each other. */
  public static Layout anywhere(Path folder) {
    Map<Part, Integer> ports = new EnumMap<>(Part.class);
    Iterator<Integer> free = freePorts(Part.values().length).iterator();
    for (Part part : Part.values()) {
      ports.put(part, free.next());
    }
    return new Layout(folder, ports, Map.of(), Installation::launch);
  }

  /** So many ports that nobody listens on now. */
  public static List<Integer> freePorts(int count) {
    List<ServerSocket> held = new ArrayList<>();
    try {
      // All are held until all are chosen: a port given back may be given out again.
      for (int i = 0; i < count; i++) {
        held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      for (ServerSocket socket : held) {
        socket.close();
      }
      return held.stream().map(ServerSocket::getLocalPort).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same with one more setting, for whichever part knows its key. */
  public Layout with(String key, String value) {
    Map<String, String> more = new HashMap<>(settings);
    more.put(key, value);
    return new Layout(folder, ports, more, launching);
  }

  /** The same with the part on another port. */
  public Layout with(Part part, int port) {
    Map<Part, Integer> moved = new EnumMap<>(ports);
    moved.put(part, port);
    return new Layout(folder, moved, settings, launching);
  }

  /** The same with programs that are called so. */
  public Layout launchedBy(Launching other) {
    return new Layout(folder, ports, settings, other);
  }

  /** Where the part is reached. */
  public URI address(Part part) {
    return URI.create("http://127.0.0.1:" + ports.get(part));
  }
}

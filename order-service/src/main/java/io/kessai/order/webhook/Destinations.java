package io.kessai.order.webhook;

import io.kessai.order.config.OrderConfig;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Decides where webhooks may go. A name is resolved and judged at each delivery, and the delivery
 * goes to the very address that was judged: a name that moves into the private network later, or
 * between judgement and connection, gains nothing.
 */
@Singleton
final class Destinations {
  private static final int LONGEST = 2048;
  private static final String HTTPS = "https";
  private static final String HTTP = "http";

  private final OrderConfig.Webhooks config;
  private final Names names;

  @Inject
  Destinations(OrderConfig config) {
    this(config.webhooks(), Names.system());
  }

  Destinations(OrderConfig.Webhooks config, Names names) {
    this.config = config;
    this.names = names;
  }

  /**
   * Where a delivery to this address goes now.
   *
   * @throws Refused where it may go nowhere
   */
  Destination of(String text) throws Refused {
    URI url = parse(text);
    List<InetAddress> addresses = resolve(url.getHost());
    if (!config.privateAddressesAllowed()
        && !addresses.stream().allMatch(PublicAddresses::include)) {
      throw new Refused("Does not lead to the public Internet alone.");
    }
    return new Destination(url, addresses.getFirst());
  }

  private URI parse(String text) throws Refused {
    if (text.length() > LONGEST) {
      throw new Refused("Has at most " + LONGEST + " characters.");
    }
    URI url;
    try {
      url = new URI(text);
    } catch (URISyntaxException e) {
      throw new Refused("Is a URL.");
    }
    boolean plain = HTTP.equalsIgnoreCase(url.getScheme()) && config.plainHttpAllowed();
    if (!plain && !HTTPS.equalsIgnoreCase(url.getScheme())) {
      throw new Refused("Begins with https://.");
    }
    if (url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
      throw new Refused("Names a host, and neither a user nor a fragment.");
    }
    return url;
  }

  private List<InetAddress> resolve(String host) throws Refused {
    String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    try {
      return names.resolve(bare);
    } catch (UnknownHostException e) {
      throw new Refused("Names a host that cannot be found.");
    }
  }

  /**
   * A URL that was judged.
   *
   * @param address the one to connect to, whatever the host's name says by then
   */
  record Destination(URI url, InetAddress address) {

    boolean isTls() {
      return HTTPS.equalsIgnoreCase(url.getScheme());
    }

    int port() {
      return url.getPort() >= 0 ? url.getPort() : isTls() ? 443 : 80;
    }

    /** Path and query, as they go on the wire. */
    String path() {
      String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
      return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }
  }

  /** A URL to which nothing may be sent. Its message says what a URL must be. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String says) {
      super(says);
    }
  }
}

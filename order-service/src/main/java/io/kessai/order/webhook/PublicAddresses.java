package io.kessai.order.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Which addresses lie in the public Internet, by IANA's special-purpose registries. Of IPv6 only
 * what is handed out as global unicast is, so that every embedding of an IPv4 address is not.
 */
final class PublicAddresses {
  private static final List<Block> SPECIAL_IPV4 =
      List.of(
          Block.of("0.0.0.0", 8),
          Block.of("10.0.0.0", 8),
          Block.of("100.64.0.0", 10),
          Block.of("127.0.0.0", 8),
          // A cloud's platform, reached by a public number from inside its machines alone.
          Block.of("168.63.129.16", 32),
          Block.of("169.254.0.0", 16),
          Block.of("172.16.0.0", 12),
          Block.of("192.0.0.0", 24),
          Block.of("192.0.2.0", 24),
          Block.of("192.88.99.0", 24),
          Block.of("192.168.0.0", 16),
          Block.of("198.18.0.0", 15),
          Block.of("198.51.100.0", 24),
          Block.of("203.0.113.0", 24),
          Block.of("224.0.0.0", 4),
          Block.of("240.0.0.0", 4));

  private static final Block GLOBAL_UNICAST = Block.of("2000::", 3);

  private static final List<Block> SPECIAL_IPV6 =
      List.of(
          Block.of("2001::", 23),
          Block.of("2001:db8::", 32),
          Block.of("2002::", 16),
          Block.of("3fff::", 20));

  private PublicAddresses() {}

  /** Whether it does; an IPv4 address that IPv6 carries (::ffff:0:0/96) counts as itself. */
  static boolean include(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address
        ? SPECIAL_IPV4.stream().noneMatch(block -> block.contains(bytes))
        : GLOBAL_UNICAST.contains(bytes)
            && SPECIAL_IPV6.stream().noneMatch(block -> block.contains(bytes));
  }

  /**
   * Addresses that begin alike.
   *
   * @param bits how many are alike
   */
  private record Block(InetAddress first, int bits) {

    static Block of(String first, int bits) {
      try {
        return new Block(InetAddress.getByName(first), bits);
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException(first + " is no address", e);
      }
    }

    boolean contains(byte[] address) {
      byte[] start = first.getAddress();
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % Byte.SIZE);
        if ((start[bit / Byte.SIZE] & mask) != (address[bit / Byte.SIZE] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}

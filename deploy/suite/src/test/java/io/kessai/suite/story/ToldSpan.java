package io.kessai.suite.story;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A span as a collector is told of it, read off the protocol's bytes.
 *
 * @param trace the trace's id in hexadecimal digits
 * @param before the id of the span that it follows from; empty for a trace's first
 */
record ToldSpan(
    String service,
    String trace,
    String id,
    String before,
    String name,
    Map<String, String> attributes) {

  /** The order that it is about; empty where it does not say. */
  String order() {
    return attributes.getOrDefault("kessai.order", "");
  }

  /** Reads an {@code ExportTraceServiceRequest} of OTLP 1. */
  static List<ToldSpan> read(byte[] request) {
    List<ToldSpan> spans = new ArrayList<>();
    for (byte[] ofResource : all(request, 1)) {
      String service = attributes(first(ofResource, 1), 1).get("service.name");
      for (byte[] ofScope : all(ofResource, 2)) {
        all(ofScope, 2).forEach(span -> spans.add(read(service, span)));
      }
    }
    return spans;
  }

  private static ToldSpan read(String service, byte[] span) {
    return new ToldSpan(
        service,
        HexFormat.of().formatHex(first(span, 1)),
        HexFormat.of().formatHex(first(span, 2)),
        HexFormat.of().formatHex(first(span, 4)),
        text(first(span, 5)),
        attributes(span, 9));
  }

  private static Map<String, String> attributes(byte[] message, int field) {
    Map<String, String> attributes = new TreeMap<>();
    for (byte[] attribute : all(message, field)) {
      attributes.put(text(first(attribute, 1)), text(first(first(attribute, 2), 1)));
    }
    return attributes;
  }

  private static String text(byte[] value) {
    return new String(value, StandardCharsets.UTF_8);
  }

  private static byte[] first(byte[] message, int field) {
    List<byte[]> found = all(message, field);
    return found.isEmpty() ? new byte[0] : found.getFirst();
  }

  /** The members of this number that have a length; numbers are passed over. */
  private static List<byte[]> all(byte[] message, int field) {
    List<byte[]> found = new ArrayList<>();
    ByteBuffer rest = ByteBuffer.wrap(message);
    while (rest.hasRemaining()) {
      int tag = (int) number(rest);
      switch (tag & 7) {
        case 0 -> number(rest);
        case 1 -> rest.position(rest.position() + Long.BYTES);
        case 2 -> {
          byte[] value = new byte[(int) number(rest)];
          rest.get(value);
          if (tag >> 3 == field) {
            found.add(value);
          }
        }
        case 5 -> rest.position(rest.position() + Integer.BYTES);
        default -> throw new IllegalArgumentException("No such type of member: " + tag);
      }
    }
    return found;
  }

  private static long number(ByteBuffer from) {
    long number = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = from.get();
      number |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return number;
      }
    }
  }
}

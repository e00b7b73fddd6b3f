package io.kessai.gateway;

/**
 * How much one PUSH may hold. Whatever is over is refused whole, never cut.
 *
 * @param bytes longest body, in bytes
 * @param fields most name and value pairs
 * @param name longest name, in characters after decoding, its index included
 * @param value longest value, in characters after decoding
 */
public record PushLimits(int bytes, int fields, int name, int value) {}

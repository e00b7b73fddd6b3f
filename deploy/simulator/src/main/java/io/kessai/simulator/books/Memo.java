package io.kessai.simulator.books;

import java.util.Map;

/** The merchant's own notes on an order: memo1 to memo3 and freeKey. A search returns them. */
public record Memo(Map<String, String> members) {}

package io.kessai.simulator.books;

/** The id by which a browser's return names its order; a search can ask for it. */
public record RequestId(String text) {}

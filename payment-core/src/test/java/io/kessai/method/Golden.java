package io.kessai.method;

import com.fasterxml.jackson.databind.JsonNode;
import io.kessai.fact.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One golden file of a method. Its name tells what it is, in parts between dots; the last part
 * before the ending is, for messages, what they read to, in words joined by {@code +}.
 */
record Golden(String method, String folder, String name) {
  private static final Path ROOT =
      Path.of(System.getProperty("suite.root"))
          .resolve("payment-core/src/test/resources/io/kessai/method");

  /** The method's files in the folder, by name; none where the folder is missing. */
  static List<Golden> of(String method, String name) {
    Path folder = ROOT.resolve(method).resolve(name);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> new Golden(method, name, file.getFileName().toString()))
          .sorted(Comparator.comparing(Golden::name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The part of the name, counted from 0. */
  String part(int number) {
    return name.split("\\.", -1)[number];
  }

  /** The words after the last dot but one. */
  Set<String> words() {
    String[] parts = name.split("\\.", -1);
    return new TreeSet<>(Arrays.asList(parts[parts.length - 2].split("\\+")));
  }

  /** The same file with another ending. */
  Golden sibling(String ending) {
    return new Golden(method, folder, part(0) + "." + part(1) + "." + ending);
  }

  String text() {
    try {
      return Files.readString(ROOT.resolve(method).resolve(folder).resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("There is no golden file " + this, e);
    }
  }

  JsonNode json() throws Json.Unreadable {
    return Json.read(text(), JsonNode.class);
  }

  /** The fields of a form; names lose the index that a notice's fields carry. */
  Map<String, String> form() {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field : text().strip().split("&", -1)) {
      String[] pair = field.split("=", 2);
      fields.put(
          pair[0].replaceFirst("[0-9]{4}$", ""),
          URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
    }
    return fields;
  }

  /** The members of a notice's form that carry no index: they stand outside any notice. */
  Map<String, String> head() {
    Map<String, String> head = new LinkedHashMap<>();
    for (String field : text().strip().split("&", -1)) {
      String[] pair = field.split("=", 2);
      if (!pair[0].matches(".*[0-9]{4}")) {
        head.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
      }
    }
    return head;
  }

  /** What the method's golden order is remembered by; an empty object where there is no file. */
  static JsonNode remembered(String method) {
    return beside(method, "remembered.json");
  }

  /** What an operator told the method in words; an empty object where there is no file. */
  static JsonNode words(String method) {
    return beside(method, "words.json");
  }

  private static JsonNode beside(String method, String name) {
    Path file = ROOT.resolve(method).resolve(name);
    try {
      return Json.read(Files.exists(file) ? Files.readString(file) : "{}", JsonNode.class);
    } catch (IOException | Json.Unreadable e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  @Override
  public String toString() {
    return method + "/" + folder + "/" + name;
  }
}

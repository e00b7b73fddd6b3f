package io.kessai.order.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.kessai.order.problem.Problem.Flaw;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is wrong with a body that is not the JSON it should be, without echoing any of it. */
final class JsonFlaws {
  private static final String BODY = "body";
  private static final Pattern NAME = Pattern.compile("[A-Za-z]{1,40}[0-9]{0,2}");

  private JsonFlaws() {}

  static Problem of(JsonProcessingException e) {
    return Problem.invalid(List.of(flaw(e)));
  }

  private static Flaw flaw(JsonProcessingException e) {
    if (e instanceof StreamConstraintsException) {
      return new Flaw(BODY, "Nests too deep, or holds too many values.");
    }
    if (e instanceof UnrecognizedPropertyException unknown) {
      String known =
          unknown.getKnownPropertyIds().stream()
              .map(Object::toString)
              .sorted()
              .collect(Collectors.joining(", "));
      List<JsonMappingException.Reference> path = unknown.getPath();
      return new Flaw(
          path(path.subList(0, path.size() - 1)),
          "Has a field that is not known here; the known ones are: " + known + ".");
    }
    if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return new Flaw(path(mapping.getPath()), "Has a value of the wrong type or form.");
    }
    return new Flaw(BODY, "Is not the JSON object that is documented" + place(e) + ".");
  }

  /** Names that look like ours alone are told, so that a value sent as a name is not echoed. */
  private static String path(List<JsonMappingException.Reference> references) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference reference : references) {
      if (reference.getFieldName() == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        String name = reference.getFieldName();
        path.append(path.isEmpty() ? "" : ".").append(NAME.matcher(name).matches() ? name : "?");
      }
    }
    return path.isEmpty() ? BODY : path.toString();
  }

  private static String place(JsonProcessingException e) {
    return e.getLocation() == null
        ? ""
        : ", see line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
  }
}

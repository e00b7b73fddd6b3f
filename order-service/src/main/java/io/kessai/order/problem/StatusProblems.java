package io.kessai.order.problem;

/** The problems that HTTP itself names. */
final class StatusProblems {
  private StatusProblems() {}

  static Problem of(int status) {
    return switch (status) {
      case 404 ->
          Problem.of(404, "not-found", "Not found", "Nothing is at this address; see /q/openapi.");
      case 405 ->
          Problem.of(
              405, "method-not-allowed", "Method not allowed", "See /q/openapi for its methods.");
      case 406 ->
          Problem.of(
              406, "not-acceptable", "Not acceptable", "Accept application/json and problem+json.");
      case 413 -> Problem.of(413, "too-large", "Request too large", "Send less in one request.");
      case 415 ->
          Problem.of(
              415, "unsupported-media-type", "Unsupported media type", "Send application/json.");
      default ->
          Problem.of(
              status, "invalid-request", "Invalid request", "See /q/openapi for what is expected.");
    };
  }
}

package io.kessai.suite.story;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.kessai.client.payment.ApiClient;
import io.kessai.client.payment.ApiException;
import io.kessai.client.payment.ApiResponse;
import io.kessai.client.payment.model.Problem;
import io.kessai.suite.Layout;
import io.kessai.suite.Part;
import java.net.http.HttpClient;
import java.util.Map;

/** The client that is generated from payment-api's contract, held to it. */
final class PaymentClient extends ApiClient {
  /** Sends these headers with each request, such as the token of whoever asks. */
  PaymentClient(Layout layout, Map<String, String> headers) {
    super(HttpClient.newBuilder(), Described.json(), layout.address(Part.PAYMENT_API).toString());
    setReadTimeout(Http.PATIENCE);
    setRequestInterceptor(request -> headers.forEach(request::header));
  }

  /** What came of a request, a refusal too, as stories have it of plain HTTP. */
  static <T> Http.Response told(Request<T> request) {
    try {
      ApiResponse<T> answer = request.send();
      return Described.answer(answer.getStatusCode(), answer.getHeaders(), answer.getData());
    } catch (ApiException e) {
      if (e.getCode() == 0) {
        throw Described.noAnswer(e);
      }
      return Described.refusal(
          e.getCode(), e.getResponseHeaders(), e.getResponseBody(), Problem.class);
    }
  }

  /** One for all: each of the client's own has a thread. */
  @Override
  public HttpClient getHttpClient() {
    return Http.CLIENT;
  }

  /** No copy: each would have to learn all types again. */
  @Override
  public ObjectMapper getObjectMapper() {
    return Described.json();
  }

  /** A request by one of the client's methods that end in {@code WithHttpInfo}. */
  interface Request<T> {
    ApiResponse<T> send() throws ApiException;
  }
}

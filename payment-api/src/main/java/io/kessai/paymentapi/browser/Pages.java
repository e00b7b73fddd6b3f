package io.kessai.paymentapi.browser;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The one page of our own that a consumer can meet here. */
final class Pages {
  private static final int BAD_REQUEST = 400;
  private static final String NOT_VERIFIED =
      """
      <!DOCTYPE html>
      <html lang="ja">
      <head>
      <meta charset="UTF-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>お支払いの確認 / Payment check</title>
      </head>
      <body>
      <main>
      <h1>確認できませんでした</h1>
      <p>このページの情報を確認できませんでした。お支払いの状況は、ショップのご注文ページでご確認ください。</p>
      <h2 lang="en">This could not be verified</h2>
      <p lang="en">Nothing was changed. Please look at your order in the shop for its state.</p>
      </main>
      </body>
      </html>
      """;

  private Pages() {}

  static Response notVerified() {
    return Response.status(BAD_REQUEST)
        .type("text/html; charset=UTF-8")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
        .header("X-Content-Type-Options", "nosniff")
        .entity(NOT_VERIFIED)
        .build();
  }
}

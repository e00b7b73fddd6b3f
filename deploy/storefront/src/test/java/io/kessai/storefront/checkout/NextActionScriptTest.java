package io.kessai.storefront.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Scriptable;

class NextActionScriptTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{type: 'nothing'}                                            | /orders/o",
        "{type: 'redirect', url: 'https://acs.example/'}              | https://acs.example/",
        "{type: 'html', url: 'https://api.example/page', content: ''} | https://api.example/page",
        "{type: 'form', url: 'https://bank.example/', fields: {}}     | /orders/o#go-on",
        "{type: 'instructions', items: []}                            | /orders/o"
      })
  void scriptObeysEveryNextAction(String next, String goesTo) throws IOException {
    String gone = obey(next);

    assertThat(gone).isEqualTo(goesTo);
  }

  private static String obey(String next) throws IOException {
    try (InputStream file =
            NextActionScriptTest.class.getResourceAsStream(
                "/META-INF/resources/js/next-action.js");
        Context rhino = Context.enter()) {
      String script =
          new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("export ", "");
      Scriptable scope = rhino.initStandardObjects();
      String page = "var gone; var location = {assign: function (url) { gone = url; }};";
      String call = "obey(" + next + ", '/orders/o'); gone;";
      return Context.toString(rhino.evaluateString(scope, page + script + call, "page", 1, null));
    }
  }
}

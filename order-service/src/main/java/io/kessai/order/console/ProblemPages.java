package io.kessai.order.console;

import io.kessai.order.console.ConsoleConfig.Login;
import io.kessai.order.problem.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What every answer of the console has in common: problems are pages here, not documents. */
class ProblemPages {
  private static final String CONSOLE = "/console";
  private static final URI FAILED = URI.create("/console/login?failed=true");
  private static final int UNAUTHENTICATED = 401;

  private final Visitor visitor;
  private final FormTokens tokens;
  private final Login login;

  ProblemPages(Visitor visitor, FormTokens tokens, ConsoleConfig config) {
    this.visitor = visitor;
    this.tokens = tokens;
    this.login = config.login();
  }

  @CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Refused(Page page, Problem problem) implements TemplateInstance {}

  @ServerResponseFilter
  void finish(ContainerRequestContext request, ContainerResponseContext response) {
    if (!request.getUriInfo().getPath().startsWith(CONSOLE)) {
      return;
    }
    if (response.getEntity() instanceof Problem problem) {
      show(problem, response);
    }
    tokens.cookie().ifPresent(cookie -> response.getHeaders().add(HttpHeaders.SET_COOKIE, cookie));
  }

  private void show(Problem problem, ContainerResponseContext response) {
    boolean stranger = problem.status() == UNAUTHENTICATED;
    if (stranger && login == Login.PASSWORD) {
      response.setStatus(Response.Status.SEE_OTHER.getStatusCode());
      response.getHeaders().putSingle(HttpHeaders.LOCATION, FAILED);
      response.setEntity(null);
    } else {
      Page page = stranger ? visitor.strangersPage() : visitor.page();
      response.setEntity(
          page.show(new Refused(page, problem)).render(),
          response.getEntityAnnotations(),
          MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
    }
    response.getHeaders().remove(HttpHeaders.WWW_AUTHENTICATE);
  }
}

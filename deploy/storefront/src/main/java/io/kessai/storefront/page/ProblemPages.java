package io.kessai.storefront.page;

import io.kessai.storefront.api.Problem;
import io.kessai.storefront.api.ProblemException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Shows a page where there is nothing else to show. */
public class ProblemPages {
  private static final int NOT_FOUND = 404;
  private final Visitor visitor;

  ProblemPages(Visitor visitor) {
    this.visitor = visitor;
  }

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Lost(Page page) implements TemplateInstance {}

  @CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record Refused(Page page, Problem problem) implements TemplateInstance {}

  @ServerExceptionMapper
  Response lost(NotFoundException nothing) {
    return html(NOT_FOUND, new Lost(visitor.page()));
  }

  @ServerExceptionMapper
  Response refused(ProblemException refusal) {
    return html(refusal.problem().status(), new Refused(visitor.page(), refusal.problem()));
  }

  private Response html(int status, TemplateInstance template) {
    return Response.status(status)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .entity(visitor.page().show(template))
        .build();
  }
}

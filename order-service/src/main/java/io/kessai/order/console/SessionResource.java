package io.kessai.order.console;

import io.kessai.order.console.ConsoleConfig.Login;
import io.quarkus.oidc.OidcSession;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Coming in, going out, and the language: what is there before a login too. */
@Path("/console")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class SessionResource {
  private static final URI HOME = URI.create("/console/orders");
  private static final URI DOOR = URI.create("/console/login?left=true");

  /** A page of the console; anything that a browser could read as another host is not. */
  private static final Pattern OWN_PATH =
      Pattern.compile("/console(?:/[\\w.%-]+)*(?:\\?[\\w=&.%+-]*)?");

  private final Visitor visitor;
  private final FormTokens tokens;
  private final ConsoleConfig config;
  private final Instance<OidcSession> oidc;

  SessionResource(
      Visitor visitor, FormTokens tokens, ConsoleConfig config, Instance<OidcSession> oidc) {
    this.visitor = visitor;
    this.tokens = tokens;
    this.config = config;
    this.oidc = oidc;
  }

  @CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record LoginPage(Page page, boolean byPassword, boolean failed, boolean left)
      implements TemplateInstance {}

  /** On to the first page. */
  @GET
  @Operation(hidden = true)
  public Response home() {
    return Response.seeOther(HOME).build();
  }

  /** Asks who it is. */
  @GET
  @Path("/login")
  @Operation(hidden = true)
  public TemplateInstance login(
      @RestQuery Optional<Boolean> failed, @RestQuery Optional<Boolean> left) {
    Page page = visitor.page();
    return page.show(
        new LoginPage(
            page, config.login() == Login.PASSWORD, failed.orElse(false), left.orElse(false)));
  }

  /** Ends the session in this browser. */
  @POST
  @Path("/logout")
  @Operation(hidden = true)
  public Response logout(@RestForm String token, RoutingContext request) {
    tokens.mustBeOurs(token);
    if (config.login() == Login.OIDC) {
      oidc.get().logout().await().indefinitely();
    } else {
      FormAuthenticationMechanism.logout(request);
    }
    return Response.seeOther(DOOR).build();
  }

  /** Remembers the language and goes back to the page that the switch stood on. */
  @GET
  @Path("/language")
  @Operation(hidden = true)
  public Response choose(@RestQuery String to, @RestQuery Optional<String> back) {
    Language language = Language.of(to).orElseThrow(NotFoundException::new);
    URI page = back.filter(OWN_PATH.asMatchPredicate()).map(URI::create).orElse(HOME);
    return Response.seeOther(page).cookie(visitor.chose(language)).build();
  }
}

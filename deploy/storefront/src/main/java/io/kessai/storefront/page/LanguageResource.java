package io.kessai.storefront.page;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.regex.Pattern;

/** Switches the language. */
@Path("/language/{tag}")
@RunOnVirtualThread
public class LanguageResource {
  /** A path of this shop; anything that a browser could read as another host is not. */
  private static final Pattern OWN_PATH =
      Pattern.compile("/(?:[\\w.-][\\w./-]*)?(?:\\?[\\w=&.-]*)?");

  private final Visitor visitor;

  LanguageResource(Visitor visitor) {
    this.visitor = visitor;
  }

  /** Remembers the language and goes back to the page that the switch stood on. */
  @GET
  public Response choose(
      @PathParam("tag") String tag, @QueryParam("back") @DefaultValue("/") String back) {
    Language language = Language.of(tag).orElseThrow(NotFoundException::new);
    String path = OWN_PATH.matcher(back).matches() ? back : "/";
    return Response.seeOther(URI.create(path)).cookie(visitor.chose(language)).build();
  }
}

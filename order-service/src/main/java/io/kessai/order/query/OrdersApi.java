package io.kessai.order.query;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** What the API's description says once for all operations. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Kessai orders",
            version = "1",
            description =
                "The state and the history of every order, the drift of notices, changes by"
                    + " webhook and server-sent events, and what operators do. Every error is an RFC 9457 problem whose type"
                    + " never changes."),
    security = @SecurityRequirement(name = "token"),
    components =
        @Components(
            securitySchemes =
                @SecurityScheme(
                    securitySchemeName = "token",
                    type = SecuritySchemeType.HTTP,
                    scheme = "bearer",
                    bearerFormat = "JWT",
                    description =
                        "Claim scope with orders:read, webhooks:write for webhooks or orders:operate"
                            + " for operations, and claim merchants, an array of the merchants"
                            + " the token may act for; for operations, * names every merchant.")))
public class OrdersApi extends Application {}

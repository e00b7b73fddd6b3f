package io.kessai.order.query;

import io.kessai.fact.CustomerReference;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of a search, as they came; {@link Asked} reads them. */
public class OrderParameters {
  /** How far it has come. */
  @Parameter(description = "Only orders with this status, such as captured")
  @QueryParam("status")
  Optional<String> status;

  /** By which way to pay. */
  @Parameter(description = "Only orders of this payment method, such as card")
  @QueryParam("method")
  Optional<String> method;

  /** Whose. */
  @Parameter(
      description = "Only orders that were started with exactly this customerReference",
      schema =
          @Schema(
              implementation = String.class,
              pattern = CustomerReference.FORM,
              examples = "account-20417"))
  @QueryParam("customerReference")
  Optional<String> customerReference;

  /** ORDER-3. */
  @Parameter(description = "true: only those that a person should look at (ORDER-3)")
  @QueryParam("attention")
  @DefaultValue("false")
  String attention;

  /** RECON-2. */
  @Parameter(description = "true: only those with a command whose end is not known (RECON-2)")
  @QueryParam("inDoubt")
  @DefaultValue("false")
  String inDoubt;

  /** RECON-1. */
  @Parameter(
      description =
          "true: only those that wait, and were asked about because no notice came (RECON-1)")
  @QueryParam("overdue")
  @DefaultValue("false")
  String overdue;

  /** Inclusive. */
  @Parameter(description = "Only orders of which nothing older than this is known")
  @QueryParam("openedFrom")
  Optional<String> openedFrom;

  /** Exclusive. */
  @Parameter(description = "Only orders of which something older than this is known")
  @QueryParam("openedTo")
  Optional<String> openedTo;

  /** Inclusive. */
  @Parameter(description = "Only orders of which at least this much was asked")
  @QueryParam("amountFrom")
  Optional<String> amountFrom;

  /** Inclusive. */
  @Parameter(description = "Only orders of which at most this much was asked")
  @QueryParam("amountTo")
  Optional<String> amountTo;

  /** The sequence. */
  @Parameter(description = "id: by order id; newest: the newest first")
  @QueryParam("sort")
  @DefaultValue("id")
  String sort;

  /** Most orders in the page. */
  @Parameter(description = "Most orders in the page")
  @QueryParam("limit")
  @DefaultValue("50")
  int limit;

  /** Where to go on. */
  @Parameter(description = "The page before ended here: its next")
  @QueryParam("after")
  @DefaultValue("")
  String after;
}

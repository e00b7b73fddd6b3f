package io.kessai.storefront.way.mpi;

import io.kessai.storefront.way.WayTexts;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of 3-D Secure, in {@code messages/mpi_*.properties}. */
@MessageBundle("mpi")
public interface MpiTexts extends WayTexts {

  @Override
  @Message
  String title();

  @Override
  @Message
  String says();

  @Message
  String testing();

  @Message
  String handOver();

  @Message
  String byRedirect();

  @Message
  String byHtml();
}

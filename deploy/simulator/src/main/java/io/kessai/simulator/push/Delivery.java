package io.kessai.simulator.push;

import io.kessai.simulator.books.NoticeRecord;
import io.kessai.simulator.fault.Fault;
import io.kessai.simulator.merchant.Merchant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Notices that travel in one POST.
 *
 * @param spoiled {@link Fault#TAMPER} or {@link Fault#FORGE}, done to the first attempt only
 */
record Delivery(Merchant merchant, String url, List<NoticeRecord> notices, Set<Fault> spoiled) {

  Delivery and(Delivery other) {
    Set<Fault> both = EnumSet.noneOf(Fault.class);
    both.addAll(spoiled);
    both.addAll(other.spoiled);
    return new Delivery(
        merchant, url, Stream.concat(notices.stream(), other.notices.stream()).toList(), both);
  }

  Delivery again() {
    return new Delivery(merchant, url, notices, Set.of());
  }

  Address address() {
    return new Address(merchant.ccid(), url);
  }

  /** Where deliveries meet: those of one merchant to one URL. */
  record Address(String ccid, String url) {}
}

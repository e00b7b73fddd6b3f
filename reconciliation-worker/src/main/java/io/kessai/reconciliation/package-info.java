/**
 * Asks the payment server about orders whose notice is overdue and about commands whose outcome is
 * unknown (RECON-1 to RECON-4). What it learns is a fact like any other; it decides nothing.
 *
 * <p>The way of an order: {@link io.kessai.reconciliation.ChangesConsumer} puts it on the {@link
 * io.kessai.reconciliation.WatchList}, {@link io.kessai.reconciliation.Schedule} says when it is
 * due, {@link io.kessai.reconciliation.InquiryJob} claims it, {@link
 * io.kessai.reconciliation.Inquiries} asks, {@link io.kessai.reconciliation.FactLog} stores the
 * answer.
 */
package io.kessai.reconciliation;

/**
 * Pay-easy and bank link (BANK-1 to BANK-8, protocol section 3.4).
 *
 * <p>There are three ways. By <em>number</em> the consumer is shown three numbers and pays with
 * them at an ATM or in net banking (BANK-1). By <em>link</em> the browser goes to the payment
 * server's page of banks, from there to the bank and, once paid, to the merchant's registered
 * thanks page, which learns nothing (BANK-2 to BANK-4). By <em>link-to-bank</em> the storefront
 * chose the bank out of the lookup {@code banks} (BANK-6), and the browser posts to the bank's page
 * in another window (BANK-5). In all three only a notice or an inquiry says that it was paid
 * (BANK-7), for good; what was not paid by its due date expires, and nothing can be cancelled.
 */
package io.kessai.method.bank;

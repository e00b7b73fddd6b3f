/**
 * What storefronts ask the payment server through a method: lists for their pages (BANK-6), data of
 * one consumer (PPAL-1). Nothing here moves money or becomes a fact.
 */
package io.kessai.paymentapi.lookup;

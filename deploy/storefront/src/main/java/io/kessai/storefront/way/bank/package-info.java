/**
 * Pay-easy and bank link: by three numbers, through the payment server's page of banks, or straight
 * to a bank that payment-api lists (BANK-1, BANK-2, BANK-5, BANK-6).
 */
package io.kessai.storefront.way.bank;

/**
 * What operators do about orders, whether by REST or in the console, each deed with who and why.
 * Here they want the payment server to be asked now: kept in {@code operator_inquiries} and told on
 * {@code order.changes} in one database transaction, for the reconciliation worker to do.
 */
package io.kessai.order.operator;

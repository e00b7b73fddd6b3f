/** What is done when more is asked than can be done in time: it is said at once. */
package io.kessai.paymentapi.overload;

/** F3 and F4: card authorisations through payment-api. */
package io.kessai.benchmark.payments;

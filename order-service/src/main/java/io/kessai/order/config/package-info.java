/** What an operator can set, and what the service takes from its surroundings. */
package io.kessai.order.config;

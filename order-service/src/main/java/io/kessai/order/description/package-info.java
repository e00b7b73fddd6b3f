/** What the API says of itself beyond what stands at each resource: the problems. */
package io.kessai.order.description;
